import { recordTypes, type RecordView } from '@cityloom/operating-model';
import type { Said } from '../box.service.ts';
import { Outcome } from './outcome.tsx';
import type { Reader } from './reader.ts';
import { valueShown } from './values.tsx';

type Props = {
  said: Said;
  /** As far as everybody may read them. */
  similar: readonly RecordView[];
  reader: Reader;
};

/** What others have said already, before something is taken in that is much like it: all of it is read here, and what was written goes along. */
export function SimilarPage({ said, similar, reader }: Props) {
  const { words } = reader;
  const kept = {
    ...said.choices,
    key: said.key,
    text: said.text,
    ...(said.isOpen && { open: 'yes' }),
    ...(said.on && { on: `${said.on.type}/${said.on.code}` }),
  };
  return (
    <>
      <h1>{words.similarTitle}</h1>
      <p className="lead">{words.similarText(similar.length)}</p>
      <div>
        <ul className="list">
          {similar.map((one) => (
            <Similar key={one.id} record={one} reader={reader} />
          ))}
        </ul>
      </div>
      <section aria-labelledby="mine">
        <h2 id="mine">{words.similarMine}</h2>
        <p className="long">{said.text}</p>
        <form method="post" action={reader.link({ type: 'say' })}>
          {Object.entries(kept).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="row">
            <button type="submit" name="next" value="send">
              {words.similarSend}
            </button>
            <button type="submit" name="next" value="change" data-look="plain">
              {words.similarChange}
            </button>
          </p>
        </form>
      </section>
    </>
  );
}

function Similar({ record, reader }: { record: RecordView; reader: Reader }) {
  const type = recordTypes.get(record.type);
  if (type === undefined) return null;
  const { fields } = record;
  const shown = (name = '') => type.fields[name] && valueShown(type.fields[name], fields[name], reader);
  return (
    <li>
      <h2>
        {reader.of(fields[type.title])} <small>{record.code}</small>
      </h2>
      <p>{shown(type.views.document?.body[0])}</p>
      <p>
        <Outcome one={{ type, fields }} reader={reader} />
      </p>
      <p>{shown(type.answer?.why)}</p>
    </li>
  );
}
