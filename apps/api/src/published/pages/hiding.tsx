import { type Options, optionsOf, type Withholding, withholdingType } from '@cityloom/operating-model';
import type { Hiding } from '../slip.service.ts';
import { longestText } from '../written.ts';
import type { Reader } from './reader.ts';
import { valueShown } from './values.tsx';

/** Whether something is hidden now: what was shown again is not. */
export const isHidden = ({ type, fields }: Hiding): boolean =>
  type.answer === undefined || fields[type.answer.outcome] !== type.withholds.shown;

/** Why something was hidden, in one or two words. */
export const reasonOf = ({ type, fields }: Hiding, reader: Reader): string =>
  reader.of(reasonsOf(type)[String(fields[type.withholds.reason])]);

const reasonsOf = (type: Withholding): Options => optionsOf(type, type.withholds.reason);

/** An appeal that could not be taken in, and why, to be mended by whoever wrote it. */
export type Refused = { text: string; fault: string };

type Props = { hiding: Hiding; action: string; refused: Refused | null; reader: Reader };

/** What was hidden and why, what can be corrected, the way to appeal, and how that ended; for whoever holds the slip. */
export function HidingPart({ hiding, action, refused, reader }: Props) {
  const { words } = reader;
  const { type, fields, mayAppeal } = hiding;
  const advice = reader.of(reasonsOf(type)[String(fields[type.withholds.reason])]?.advice);
  const shown = (name: string | undefined) => {
    const field = type.fields[name ?? ''];
    return field && name !== undefined ? valueShown(field, fields[name], reader) : null;
  };
  const appeal = shown(type.withholds.appeal);
  const outcome = shown(type.answer?.outcome);
  return (
    <section className="answer" aria-labelledby="hiding">
      <h2 id="hiding">{isHidden(hiding) ? words.hiddenWhy : words.hiddenBefore}</h2>
      {isHidden(hiding) && <p>{words.hiddenText}</p>}
      {advice !== '' && isHidden(hiding) && <p>{words.hiddenAdvice(advice)}</p>}
      <p>{shown(type.withholds.note)}</p>
      {appeal !== null && (
        <>
          <h3>{words.appealed}</h3>
          <p>{appeal}</p>
          <p>{outcome ?? words.appealWaits}</p>
          {outcome !== null && <p>{shown(type.answer?.why)}</p>}
        </>
      )}
      {refused && (
        <p id="fault" className="found" data-tone="crit">
          {refused.fault}
        </p>
      )}
      {mayAppeal && (
        <form method="post" action={action}>
          <label htmlFor="appeal">{words.appealLabel}</label>
          <textarea
            id="appeal"
            name="text"
            rows={4}
            required
            maxLength={longestText}
            defaultValue={refused?.text}
            aria-invalid={refused ? true : undefined}
            aria-describedby={refused ? 'fault appeal-hint' : 'appeal-hint'}
          />
          <p id="appeal-hint">
            <small>{words.appealHint}</small>
          </p>
          <button type="submit">{words.appealDo}</button>
        </form>
      )}
    </section>
  );
}

/** For which reasons something may be hidden, what can be done about each, and where what was hidden is listed. */
export function Reasons({ isListed, reader }: { isListed: boolean; reader: Reader }) {
  const { words } = reader;
  const type = withholdingType();
  if (type === null) return null;
  return (
    <details>
      <summary>{words.reasons}</summary>
      <p>{words.reasonsText}</p>
      <dl>
        {Object.entries(reasonsOf(type)).map(([reason, option]) => (
          <div key={reason}>
            <dt>{reader.of(option)}</dt>
            <dd>{reader.of(option.advice)}</dd>
          </div>
        ))}
      </dl>
      {isListed && (
        <p>
          <a href={reader.link({ type: type.id })}>{words.log}</a>
        </p>
      )}
    </details>
  );
}
