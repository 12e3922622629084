import type { ReactNode } from 'react';
import type { Checked } from '../sealed.service.ts';
import { Body, Facts } from './body.tsx';
import type { Reader } from './reader.ts';
import { titleOf } from './said.ts';

type Props = {
  /** What was asked for, as it was written; empty where nothing was. */
  asked: string;
  /** `unreadable` where it is no fingerprint, null where there is no version with it. */
  found: Checked | 'unreadable' | null;
  reader: Reader;
};

/** Where anybody checks whether what they hold is what the city adopted. */
export function CheckPage({ asked, found, reader }: Props) {
  const { words } = reader;
  return (
    <>
      <h1>{words.check}</h1>
      <p className="lead">{words.checkText}</p>
      <form method="get" action={reader.link({ type: 'check' })}>
        <label htmlFor="mark">{words.mark}</label>
        <input
          id="mark"
          name="mark"
          className="mark"
          defaultValue={asked}
          required
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={asked === '' ? undefined : 'found'}
        />
        <button type="submit">{words.checkDo}</button>
      </form>
      {asked !== '' && <Found found={found} reader={reader} />}
      {asked !== '' && <Sealed found={found} reader={reader} />}
    </>
  );
}

function Found({ found, reader }: Omit<Props, 'asked'>) {
  const { words } = reader;
  const said = (tone: string, text: string, more?: ReactNode) => (
    <div id="found" className="found" data-tone={tone}>
      <p>{text}</p>
      {more}
    </div>
  );
  if (found === 'unreadable') return said('warn', words.checkWrong);
  if (found === null) return said('crit', words.checkNone);
  if (!found.isWhole) return said('crit', words.checkBroken);
  if (found.published === null) return said('ok', words.checkWhole, <p>{words.checkHidden}</p>);
  const { type, code } = found.published;
  const { title, lang } = titleOf(found.published, reader);
  return said(
    'ok',
    words.checkWhole,
    <p>
      <a href={reader.link({ type: type.id, code })} lang={lang}>
        {title}
      </a>
      <br />
      {code} · {words.adopted(found.number, reader.moment(found.at.toISOString()))}
    </p>,
  );
}

function Sealed({ found, reader }: Omit<Props, 'asked'>) {
  if (found === null || found === 'unreadable' || found.published === null) return null;
  return (
    <section aria-labelledby="sealed">
      <h2 id="sealed">{reader.words.checkSealed(found.number)}</h2>
      <Body one={found.published} reader={reader} above={2} />
      <Facts one={found.published} reader={reader} />
    </section>
  );
}
