import type { Hearing } from '@cityloom/operating-model';
import type { Published } from '../as-guest.ts';
import { PublishedList } from './published-list.tsx';
import type { Reader } from './reader.ts';
import { hearingSaid } from './said.ts';

type Props = { one: Published; hearing: Hearing; reader: Reader };

/** How long a question is open, and the way to answer it while it is. */
export function AskedNow({ one: { type, code }, hearing, reader }: Props) {
  return (
    <>
      <p className="standing">{hearingSaid(hearing, reader)}</p>
      {hearing.stands === 'open' && reader.city.hearsAll && (
        <p>
          <a className="do" href={`${reader.link({ type: 'say' })}?on=${type.id}/${code}`}>
            {reader.words.askedDo}
          </a>
        </p>
      )}
    </>
  );
}

/** What people answered, as far as it is public, and what became of it. */
export function AskedAnswers({ said, reader }: { said: readonly Published[]; reader: Reader }) {
  const { words } = reader;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{words.askedAnswers(said.length)}</h2>
      {said.length === 0 ? <p>{words.askedNone}</p> : <PublishedList items={said} reader={reader} heading="h3" />}
    </section>
  );
}

/** What stands in place of the box while a question takes no answer: until when it did, or from when it does. */
export function Unheard({ hearing, title, reader }: { hearing: Hearing; title: string; reader: Reader }) {
  const { words } = reader;
  const isAhead = hearing.stands === 'ahead';
  return (
    <>
      <h1>{words.askedUnheard}</h1>
      <p>{words.sayAbout(title)}</p>
      <p className="standing">{hearingSaid(hearing, reader)}</p>
      <p>{isAhead ? words.askedAheadText : words.askedOverText}</p>
      {!isAhead && (
        <p>
          <a href={reader.link({ type: 'say' })}>{words.askedElsewhere}</a>
        </p>
      )}
    </>
  );
}
