import type { Field, RecordType } from '@cityloom/operating-model';
import type { Published } from '../as-guest.ts';
import type { Reader } from './reader.ts';
import { titleOf } from './said.ts';
import { daysOf, periodShown, valueShown } from './values.tsx';

type Props = { type: RecordType; items: readonly Published[]; reader: Reader };
type Timed = { one: Published; from: number; to: number; days: { from: string; to: string | null } | null };

/** In thousandths of the width. */
const width = 1000;
/** A single day is seen too. */
const leastLong = 8;
const dayLong = 86_400_000;
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / dayLong;

/** Whether things of a type can be laid out in time. */
export const isTimed = (type: RecordType): boolean => type.views.timeline !== undefined;

/**
 * A list in which each thing lies at its place in time, so that one and the same is read by eye, by ear and on a phone.
 * What has no day yet comes last and has no bar.
 */
export function Timeline({ type, items, reader }: Props) {
  const view = type.views.timeline;
  if (view === undefined) return null;
  const all = items.map((one): Timed => {
    const days = daysOf(one.fields[view.period]);
    const from = days === null ? Number.POSITIVE_INFINITY : dayNumber(days.from);
    return { one, days, from, to: days?.to ? dayNumber(days.to) + 1 : from };
  });
  const timed = all.filter(({ days }) => days !== null);
  const first = yearOf(Math.min(...timed.map(({ from }) => from)));
  const last = yearOf(Math.max(...timed.map(({ to }) => to - 1))) + 1;
  const [start, end] = [dayNumber(`${first}-01-01`), dayNumber(`${last}-01-01`)];
  const at = (day: number) => Math.round(((day - start) / (end - start)) * width);
  const years = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
  return (
    <div className="time">
      {timed.length > 0 && (
        <div className="scale" aria-hidden="true">
          <svg className="years">
            {years.map((year) => (
              <text key={year} x={`${at(dayNumber(`${year}-01-01`)) / 10}%`} y="14">
                {year}
              </text>
            ))}
          </svg>
        </div>
      )}
      <ul className="list">
        {all
          .toSorted((a, b) => a.from - b.from || a.to - b.to)
          .map(({ one, days, from, to }) => {
            const { title, lang } = titleOf(one, reader);
            const done = view.progress === undefined ? 0 : Number(one.fields[view.progress] ?? 0);
            const long = Math.max(leastLong, (days?.to === null ? width : at(to)) - at(from));
            return (
              <li key={one.code}>
                <div>
                  <a href={reader.link({ type: type.id, code: one.code })} lang={lang}>
                    {title}
                  </a>
                  <p>
                    <small>
                      {[days && periodShown(days, reader), ...extras(type, one, reader)].filter(Boolean).join(' · ')}
                    </small>
                  </p>
                </div>
                {days && (
                  <svg viewBox={`0 0 ${width} 24`} preserveAspectRatio="none" aria-hidden="true">
                    {years.map((year) => (
                      <line
                        key={year}
                        className="rule"
                        x1={at(dayNumber(`${year}-01-01`))}
                        x2={at(dayNumber(`${year}-01-01`))}
                        y2="24"
                        vectorEffect="non-scaling-stroke"
                      />
                    ))}
                    <rect className="span" x={at(from)} y="6" width={long} height="12" />
                    <rect className="done" x={at(from)} y="6" width={(long * done) / 100} height="12" />
                  </svg>
                )}
              </li>
            );
          })}
      </ul>
    </div>
  );
}

const yearOf = (day: number): number => new Date(day * dayLong).getUTCFullYear();

/** How far it has come, and where it stands. */
function extras(type: RecordType, { fields }: Published, reader: Reader): string[] {
  const view = type.views.timeline;
  const names = [view?.progress, type.views.board?.by].filter((name) => name !== undefined);
  return names.flatMap((name) => {
    const field: Field | undefined = type.fields[name];
    if (field?.kind === 'choice') return reader.of(field.options[String(fields[name])]) || [];
    // What has not begun says so by its days.
    const shown = field && fields[name] !== 0 && valueShown(field, fields[name], reader);
    return typeof shown === 'string' ? shown : [];
  });
}
