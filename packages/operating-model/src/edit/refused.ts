/** Why a wish is not carried out; the words for it stand with the API's problems, under the same codes. */
export type RefusalCode =
  | 'not_found'
  | 'not_allowed'
  | 'part_not_allowed'
  | 'invalid_field'
  | 'wrong_step'
  | 'sealed'
  | 'moved_on'
  | 'answered'
  | 'unanswered'
  | 'stands_alone'
  | 'merged_already'
  | 'holds_others'
  | 'not_written'
  | 'hidden_already'
  | 'own_hiding'
  | 'appealed'
  | 'one_there'
  | 'decision_missing'
  | 'decision_elsewhere'
  | 'decision_open'
  | 'decision_replaced'
  | 'decision_spent'
  | 'not_a_member'
  | 'too_many_links'
  | 'not_open_yet'
  | 'past_last_day'
  | 'hearing_over'
  | 'row_gone'
  | 'bin_emptied'
  | 'too_large';

/** A wish that is not carried out. */
export class WishRefused extends Error {
  override readonly name = 'WishRefused';

  /**
   * @param fields what to check, for `invalid_field`
   * @param params what the words for the code name, such as the code of a decision or a day
   */
  constructor(
    readonly code: RefusalCode,
    readonly fields: readonly string[] = [],
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}
