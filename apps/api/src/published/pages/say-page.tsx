import type { RecordType } from '@cityloom/operating-model';
import type { Said } from '../box.service.ts';
import { longestText } from '../written.ts';
import { Reasons } from './hiding.tsx';
import type { Reader } from './reader.ts';

/** What keeps something from being taken in, to be mended by whoever wrote it. */
export type Amiss = { kind: 'empty' | 'long' | 'second' } | { kind: 'problem'; title: string };

type Props = {
  type: RecordType;
  said: Said;
  /** What it is about, by its name. */
  about: string | null;
  amiss: Amiss | null;
  /** Whether anything was hidden, so that there is a list of it. */
  isLogged: boolean;
  reader: Reader;
};

/** Where somebody without an account says what they have to say. */
export function SayPage({ type, said, about, amiss, isLogged, reader }: Props) {
  const { words } = reader;
  const fault = amiss && amissIn(amiss, reader);
  return (
    <>
      <h1>{words.sayTitle}</h1>
      <p className="lead">{words.sayText(reader.of(reader.city.name), reader.city.answerDays)}</p>
      <form method="post" action={reader.link({ type: 'say' })}>
        <input type="hidden" name="key" value={said.key} />
        {!reader.city.readsFirst && <input type="hidden" name="open" value="yes" />}
        {said.on && <input type="hidden" name="on" value={`${said.on.type}/${said.on.code}`} />}
        {about !== null && <p>{words.sayAbout(about)}</p>}
        {fault && (
          <p id="fault" className="found" data-tone="crit">
            {fault}
          </p>
        )}
        <label htmlFor="words">{words.sayLabel}</label>
        <textarea
          id="words"
          name="text"
          rows={7}
          required
          maxLength={longestText}
          defaultValue={said.text}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? 'fault hint' : 'hint'}
        />
        <p id="hint">
          <small>{words.sayHint(reader.city.readsFirst)}</small>
        </p>
        {choicesIn(type).map(([name, field]) => (
          <fieldset key={name}>
            <legend>{reader.of(field.label)}</legend>
            {Object.entries(field.options).map(([option, label], at) => (
              <label key={option} className="option">
                <input
                  type="radio"
                  name={name}
                  value={option}
                  defaultChecked={said.choices[name] === undefined ? at === 0 : said.choices[name] === option}
                />{' '}
                {reader.of(label)}
              </label>
            ))}
          </fieldset>
        ))}
        <button type="submit">{words.sayDo}</button>
      </form>
      <Reasons isListed={isLogged} reader={reader} />
    </>
  );
}

/** The choices that must be made. */
export const choicesIn = (type: RecordType) =>
  Object.entries(type.fields).flatMap(([name, field]) =>
    field.kind === 'choice' && field.required ? [[name, field] as const] : [],
  );

function amissIn(amiss: Amiss, { words }: Reader): string {
  if (amiss.kind === 'problem') return amiss.title;
  return { empty: words.sayEmpty, second: words.saySecond, long: words.sayLong(longestText) }[amiss.kind];
}
