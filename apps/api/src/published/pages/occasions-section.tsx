import type { Published } from '../as-guest.ts';
import type { Reader } from './reader.ts';
import { titleOf } from './said.ts';
import { valueShown } from './values.tsx';

/** Where people will talk about what somebody spoke about, and when: they may come. */
export function OccasionsSection({ occasions, reader }: { occasions: readonly Published[]; reader: Reader }) {
  if (occasions.length === 0) return null;
  return (
    <section aria-labelledby="occasions">
      <h2 id="occasions">{reader.words.occasions}</h2>
      <ul className="list">
        {occasions.map((what) => (
          <OccasionItem key={what.id} what={what} reader={reader} />
        ))}
      </ul>
    </section>
  );
}

function OccasionItem({ what, reader }: { what: Published; reader: Reader }) {
  const { type, code, fields } = what;
  const { title, lang } = titleOf(what, reader);
  // What somebody needs who wants to come: when, where, and in which way.
  const facts = Object.entries(type.fields).flatMap(([name, field]) =>
    name === type.gathers?.when || field.kind === 'place' || (field.kind === 'text' && field.web)
      ? [{ name, shown: valueShown(field, fields[name], reader) }]
      : [],
  );
  return (
    <li>
      <h3>
        <a href={reader.link({ type: type.id, code })} lang={lang}>
          {title}
        </a>
      </h3>
      <p className="fact">{facts.map(({ name, shown }) => shown && <span key={name}>{shown}</span>)}</p>
    </li>
  );
}
