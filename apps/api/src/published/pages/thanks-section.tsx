import { thankedIn } from '../led.service.ts';
import type { Slip } from '../slip.service.ts';
import { longestLine } from '../written.ts';
import type { Reader } from './reader.ts';

type Props = {
  slip: Slip;
  /** Where the slip is. */
  address: string;
  reader: Reader;
};

/** Where something came of what somebody said: whether they let themselves be thanked for it in public, and how. */
export function ThanksSection({ slip, address, reader: { words } }: Props) {
  const [as] = thankedIn(slip);
  return (
    <section aria-labelledby="thanks">
      <h2 id="thanks">{words.thanks}</h2>
      {as !== undefined && <p>{words.thanksTo([as])}</p>}
      <form method="post" action={`${new URL(address).pathname}/thanks`}>
        <label htmlFor="as">{words.thanksLabel}</label>
        <input id="as" name="as" maxLength={longestLine} defaultValue={as} aria-describedby="thanks-hint" />
        <small id="thanks-hint">{words.thanksHint}</small>
        <button type="submit" data-look="plain">
          {words.thanksDo}
        </button>
      </form>
    </section>
  );
}
