import { recordTypes } from '@cityloom/operating-model';
import type { Slip } from '../slip.service.ts';
import { longestText } from '../written.ts';
import { Outcome } from './outcome.tsx';
import type { Reader } from './reader.ts';
import { valueShown } from './values.tsx';

type Props = {
  slip: Slip;
  /** Where the slip is. */
  address: string;
  reader: Reader;
  /** An objection that could not be taken in, as it was written, and why. */
  objected: { why: string; fault: string } | null;
};

/** Where something went that was put into the box, what became of that, and the way to say that it does not belong there. */
export function MergedSection({ slip: { into }, address, reader, objected }: Props) {
  const { words } = reader;
  const type = recordTypes.get(into?.type ?? '');
  const why = type?.answer && type.fields[type.answer.why];
  return (
    <section aria-labelledby="merged">
      <h2 id="merged">{words.merged}</h2>
      {into && type ? (
        <>
          <p>
            <a href={reader.link(into)}>{reader.of(into.fields[type.title])}</a> <small>{into.code}</small>
          </p>
          <p>
            <Outcome one={{ type, fields: into.fields }} reader={reader} />
          </p>
          {type.answer && why && <p>{valueShown(why, into.fields[type.answer.why], reader)}</p>}
        </>
      ) : (
        <p>{words.mergedHidden}</p>
      )}
      <form method="post" action={`${new URL(address).pathname}/apart`}>
        {objected && (
          <p id="fault" className="found" data-tone="crit">
            {objected.fault}
          </p>
        )}
        <label htmlFor="why">{words.apartLabel}</label>
        <textarea
          id="why"
          name="why"
          rows={3}
          required
          maxLength={longestText}
          defaultValue={objected?.why}
          aria-invalid={objected ? true : undefined}
          aria-describedby={objected ? 'fault' : undefined}
        />
        <button type="submit" data-look="plain">
          {words.apartDo}
        </button>
      </form>
    </section>
  );
}
