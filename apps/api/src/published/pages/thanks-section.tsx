import { longestThanks } from '../../records/asking.ts';
import type { Slip } from '../slip.service.ts';
import type { Reader } from './reader.ts';

type Props = {
  slip: Slip;
  /** Where the slip is. */
  address: string;
  reader: Reader;
  /** What could not be taken in, as it was written, and why. */
  unthanked: { as: string; fault: string } | null;
};

/**
 * Where something came of what somebody said: whether they let themselves be thanked for it in public, and how; and the way to think
 * better of it, whatever became of that.
 */
export function ThanksSection({ slip: { type, fields, ledTo }, address, reader: { words }, unthanked }: Props) {
  const { thanks } = type.answer ?? {};
  const as = thanks && fields[thanks.as];
  const isSaid = typeof as === 'string';
  if (thanks === undefined || (ledTo.length === 0 && !isSaid)) return null;
  return (
    <section aria-labelledby="thanks">
      <h2 id="thanks">{words.thanks}</h2>
      {isSaid && <p>{fields[thanks.given] === true ? words.thanksTo([as]) : words.thanksWait(as)}</p>}
      <form method="post" action={`${new URL(address).pathname}/thanks`}>
        {unthanked && (
          <p id="thanks-fault" className="found" data-tone="crit">
            {unthanked.fault}
          </p>
        )}
        <label htmlFor="as">{words.thanksLabel}</label>
        <input
          id="as"
          name="as"
          maxLength={longestThanks}
          defaultValue={unthanked?.as ?? (isSaid ? as : '')}
          aria-invalid={unthanked ? true : undefined}
          aria-describedby={unthanked ? 'thanks-fault thanks-hint' : 'thanks-hint'}
        />
        <small id="thanks-hint">{words.thanksHint}</small>
        <button type="submit" data-look="plain">
          {words.thanksDo}
        </button>
      </form>
    </section>
  );
}
