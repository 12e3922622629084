import type { RecordType } from '@cityloom/operating-model';
import type { Published } from '../as-guest.ts';
import { PublishedList } from './published-list.tsx';
import type { Reader } from './reader.ts';

/** Everything that a city has published, the newest of each kind. */
export function CityPage({
  kinds,
  reader,
}: {
  kinds: readonly { type: RecordType; items: readonly Published[]; count: number | 'many' }[];
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
          {(count === 'many' || count > items.length) && (
            <p>
              <a href={reader.link({ type: type.id })}>
                {count === 'many' ? words.every(reader.of(type.plural)) : words.all(count, reader.of(type.plural))}
              </a>
            </p>
          )}
        </section>
      ))}
    </>
  );
}

type TypeProps = {
  type: RecordType;
  items: readonly Published[];
  reader: Reader;
  /** From one on. */
  page: number;
  /** Whether there is a page of older ones. */
  goesOn: boolean;
};

/** What is published of one kind, the newest on the first page. */
export function TypePage({ type, items, reader, page, goesOn }: TypeProps) {
  const { words } = reader;
  const here = reader.link({ type: type.id });
  return (
    <>
      <h1>{reader.of(type.plural)}</h1>
      <p className="lead">{reader.of(type.purpose)}</p>
      <PublishedList items={items} reader={reader} heading="h2" />
      {(page > 1 || goesOn) && (
        <nav aria-label={words.pages}>
          <p className="row">
            {page > 1 && (
              <a href={page === 2 ? here : `${here}?page=${page - 1}`} rel="prev">
                {words.newer}
              </a>
            )}
            <span>{words.page(page)}</span>
            {goesOn && (
              <a href={`${here}?page=${page + 1}`} rel="next">
                {words.older}
              </a>
            )}
          </p>
        </nav>
      )}
    </>
  );
}
