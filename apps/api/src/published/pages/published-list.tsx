import type { Published } from '../as-guest.ts';
import type { Reader } from './reader.ts';
import { fact, said, titleOf } from './said.ts';
import { Outcome } from './outcome.tsx';

type Props = { items: readonly Published[]; reader: Reader; heading: 'h2' | 'h3' };

/** What is published, each by its name with how it begins. */
export function PublishedList({ items, reader, heading: Heading }: Props) {
  return (
    <ul className="list">
      {items.map((one) => {
        const { type, code } = one;
        const { title, lang } = titleOf(one, reader);
        return (
          <li key={code}>
            <Heading>
              <a href={reader.link({ type: type.id, code })} lang={lang}>
                {title}
              </a>
            </Heading>
            <Beginning one={one} reader={reader} />
            <p className="fact">
              <Outcome one={one} reader={reader} />
              <span>{fact(one, reader)}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Beginning({ one, reader }: { one: Published; reader: Reader }) {
  const { text, lang } = said(one, reader);
  return text === '' ? null : <p lang={lang}>{text}</p>;
}
