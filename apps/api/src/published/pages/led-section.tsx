import type { Figure } from '@cityloom/operating-model';
import type { Counted, Led } from '../led.service.ts';
import type { Reader } from './reader.ts';
import { titleOf } from './said.ts';
import { valueShown } from './values.tsx';

/** Where the answer to somebody led, how far that has come, and what has changed since, as far as that is counted. */
export function LedSection({ ledTo, reader }: { ledTo: readonly Led[]; reader: Reader }) {
  if (ledTo.length === 0) return null;
  return (
    <section aria-labelledby="led">
      <h2 id="led">{reader.words.led}</h2>
      <ul className="list">
        {ledTo.map((one) => (
          <LedTo key={one.what.id} led={one} reader={reader} />
        ))}
      </ul>
    </section>
  );
}

function LedTo({ led: { what, stride, effects }, reader }: { led: Led; reader: Reader }) {
  const { type, code, fields, now } = what;
  const { title, lang } = titleOf(what, reader);
  const stage = type.fields[type.carriedOut?.stage ?? ''];
  const period = type.fields[type.views.timeline?.period ?? ''];
  return (
    <li>
      <h3>
        <a href={reader.link({ type: type.id, code })} lang={lang}>
          {title}
        </a>
      </h3>
      <p className="fact">
        {stage && <span>{valueShown(stage, now[type.carriedOut?.stage ?? ''], reader)}</span>}
        {period && <span>{valueShown(period, fields[type.views.timeline?.period ?? ''], reader)}</span>}
        <span>{code}</span>
      </p>
      {effects.length > 0 && (
        <>
          <p>{reader.words.effects}</p>
          <ul>
            {effects.map((effect) => (
              <Effect key={effect.by.id} effect={effect} reader={reader} />
            ))}
          </ul>
        </>
      )}
      {stride === 'done' && reader.city.hearsAll && (
        <p>
          <a href={`${reader.link({ type: 'say' })}?on=${type.id}/${code}`}>{reader.words.seenOtherwise}</a>
        </p>
      )}
    </li>
  );
}

/** How much something is now, from where it came and where it is to go. */
function Effect({ effect: { by, measured, aims }, reader }: { effect: Counted; reader: Reader }) {
  const { words } = reader;
  const { title, lang } = titleOf(by, reader);
  const unit = reader.of(by.fields[by.type.measures?.unit ?? '']);
  const told = ({ value }: Figure) => words.counted(reader.number(value), unit);
  const [first, last, aim] = [measured[0], measured.at(-1), aims.at(-1)];
  return (
    <li>
      <a href={reader.link({ type: by.type.id, code: by.code })} lang={lang}>
        {title}
      </a>
      {words.colon}
      {first && words.countedOn(told(first), reader.day(first.on))}
      {last && last !== first && ` → ${words.countedOn(told(last), reader.day(last.on))}`}
      {aim && words.countedAim(told(aim), aim.on.slice(0, 4))}
    </li>
  );
}
