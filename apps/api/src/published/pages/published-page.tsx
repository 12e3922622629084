import { hearingOf, recordTypes } from '@cityloom/operating-model';
import type { Published } from '../as-guest.ts';
import { type Led, thankedIn } from '../led.service.ts';
import type { PublishedWhole } from '../published.service.ts';
import type { PublishedDecision } from '../sealed.service.ts';
import { AskedAnswers, AskedNow } from './asked.tsx';
import { Body, Facts } from './body.tsx';
import { Outcome } from './outcome.tsx';
import { LedSection } from './led-section.tsx';
import { PublishedList } from './published-list.tsx';
import type { Reader } from './reader.ts';
import { fact, titleOf } from './said.ts';
import { isTimed, Timeline } from './timeline.tsx';
import { valueShown } from './values.tsx';

type Props = {
  published: PublishedWhole;
  /** What is public of what was said to it, where it asks something. */
  said: readonly Published[];
  /** What is public of what was said that led to it. */
  from: readonly Published[];
  /** Who of those who said it let themselves be thanked. */
  thanks: readonly string[];
  /** What its answer led to. */
  ledTo: readonly Led[];
  reader: Reader;
};

/** One thing that is published, with what it is made of. */
export function PublishedPage({ published: { whole, parts, rests }, said, from, thanks, ledTo, reader }: Props) {
  const { type, code, seal } = whole;
  const { words } = reader;
  const { title, lang } = titleOf(whole, reader);
  const hearing = hearingOf(whole, reader.city.today);
  const kinds = (type.holds ?? []).flatMap((hold) => {
    const those = parts.filter((part) => part.type.id === hold.type);
    const partType = recordTypes.get(hold.type);
    return partType === undefined || those.length === 0 ? [] : [{ hold, partType, those }];
  });
  return (
    <>
      <p className="fact">
        <a href={reader.link({ type: type.id })}>{reader.of(type.plural)}</a>
        <span>{code}</span>
      </p>
      <h1 lang={lang}>{title}</h1>
      {hearing === null ? (
        <p className="fact">{fact(whole, reader)}</p>
      ) : (
        <AskedNow one={whole} hearing={hearing} reader={reader} />
      )}
      {rests && <Rests rests={rests} reader={reader} />}
      <Body one={whole} reader={reader} above={1} />
      <Answer one={whole} ledTo={ledTo} reader={reader} />
      <LedSection ledTo={ledTo} reader={reader} />
      {kinds.map(({ hold, partType, those }) =>
        hold.order === undefined ? (
          <section key={hold.type} aria-labelledby={hold.type}>
            <h2 id={hold.type}>{words.made(those.length, reader.of(partType.plural))}</h2>
            {isTimed(partType) ? (
              <Timeline type={partType} items={those} reader={reader} />
            ) : (
              <PublishedList items={those} reader={reader} heading="h3" />
            )}
          </section>
        ) : (
          those.map((part) => <Part key={part.code} one={part} reader={reader} />)
        ),
      )}
      <Facts one={whole} reader={reader} />
      {from.length > 0 && (
        <section aria-labelledby="from">
          <h2 id="from">{words.ledFrom}</h2>
          <PublishedList items={from} reader={reader} heading="h3" />
          <Thanks to={thanks} reader={reader} />
        </section>
      )}
      {hearing && <AskedAnswers said={said} reader={reader} />}
      {seal && (
        <section aria-labelledby="mark">
          <h2 id="mark">{words.mark}</h2>
          <p className="mark">{seal.hash}</p>
          <p>{words.markText}</p>
          <p>
            <a href={`${reader.link({ type: 'check' })}?mark=${seal.hash}`}>{words.check}</a>
          </p>
        </section>
      )}
    </>
  );
}

/** Who is thanked in public, as they wished to be called. */
function Thanks({ to, reader }: { to: readonly string[]; reader: Reader }) {
  return to.length === 0 ? null : <p>{reader.words.thanksTo(to)}</p>;
}

/** Which body has adopted it, by which decision, and how it voted. */
function Rests({ rests: { decision, decided }, reader }: { rests: PublishedDecision; reader: Reader }) {
  const { words } = reader;
  const { by, on, vote, isConsent, isDisputed } = decided;
  const body = by === null ? undefined : reader.named(by);
  return (
    <p className="fact">
      {body && <span lang={reader.langOf(body.name)}>{words.restsBy(reader.of(body.name))}</span>}
      <a href={reader.link({ type: decision.type.id, code: decision.code })}>
        {words.restsOn(decision.code, on === null ? null : reader.day(on))}
      </a>
      {isConsent && <span>{words.consent}</span>}
      {vote && <span>{words.vote(vote)}</span>}
      {isDisputed && <span>{words.disputed}</span>}
    </p>
  );
}

/** A part that is read with the others as one text. */
function Part({ one, reader }: { one: Published; reader: Reader }) {
  const { title, lang } = titleOf(one, reader);
  return (
    <section aria-labelledby={one.code}>
      <h2 id={one.code} lang={lang}>
        {title}
      </h2>
      <Body one={one} reader={reader} above={2} />
    </section>
  );
}

/** What was answered, where it is something that is answered and was. */
function Answer({ one, ledTo, reader }: Pick<Props, 'ledTo' | 'reader'> & { one: Published }) {
  const { type, fields } = one;
  const why = type.answer && type.fields[type.answer.why];
  if (!type.answer || !why || (fields[type.answer.outcome] ?? null) === null) return null;
  return (
    <section className="answer" aria-labelledby="answer">
      <h2 id="answer">{reader.words.answer}</h2>
      <p>
        <Outcome one={one} reader={reader} />
      </p>
      <p>{valueShown(why, fields[type.answer.why], reader)}</p>
      {ledTo.length > 0 && <Thanks to={thankedIn(one)} reader={reader} />}
    </section>
  );
}
