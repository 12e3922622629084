import type { RecordType } from '@cityloom/operating-model';
import type { Published } from '../as-guest.ts';
import { PublishedList } from './published-list.tsx';
import type { Reader } from './reader.ts';

/** Everything that a city has published, the newest of each kind. */
export function CityPage({
  kinds,
  reader,
}: {
  kinds: readonly { type: RecordType; items: readonly Published[]; count: number }[];
  reader: Reader;
}) {
  const { words } = reader;
  const name = reader.of(reader.city.name);
  return (
    <>
      <h1>{words.published(name)}</h1>
      <p className="lead">{words.intro(name)}</p>
      {kinds.length === 0 && <p>{words.none}</p>}
      {kinds.map(({ type, items, count }) => (
        <section key={type.id} aria-labelledby={type.id}>
          <h2 id={type.id}>{reader.of(type.plural)}</h2>
          <PublishedList items={items} reader={reader} heading="h3" />
          {count > items.length && (
            <p>
              <a href={reader.link({ type: type.id })}>{words.all(count, reader.of(type.plural))}</a>
            </p>
          )}
        </section>
      ))}
    </>
  );
}

/** Everything published of one kind. */
export function TypePage({ type, items, reader }: { type: RecordType; items: readonly Published[]; reader: Reader }) {
  return (
    <>
      <h1>{reader.of(type.plural)}</h1>
      <p className="lead">{reader.of(type.purpose)}</p>
      <PublishedList items={items} reader={reader} heading="h2" />
    </>
  );
}
