import { type Cell, type Field, isWebAddress } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import { z } from 'zod';
import type { Reader } from './reader.ts';

const period = z.object({ from: z.string(), to: z.string().nullable() });
const money = z.object({ amount: z.number(), currency: z.string() });
const place = z.object({ latitude: z.number(), longitude: z.number(), name: z.string().optional() });
const links = z.array(z.object({ to: z.string(), as: z.string().nullable() }));
const rows = z.array(z.object({ id: z.string(), cells: z.record(z.string(), z.unknown()) }));

/** A period or a day as the two days between which it lies, `YYYY-MM-DD`; an open end is null. */
export function daysOf(value: unknown): { from: string; to: string | null } | null {
  if (typeof value === 'string') return { from: value, to: value };
  return period.safeParse(value).data ?? null;
}

/** A value to read; null where there is none, or none that everybody may know. Prose is no value. */
export function valueShown(field: Field | Cell, value: unknown, reader: Reader): ReactNode {
  const { words } = reader;
  if (value === null || value === undefined || value === '') return null;
  switch (field.kind) {
    case 'text': {
      const text = reader.of(value);
      if (field.web && isWebAddress(text)) {
        return (
          <a href={text} rel="noopener noreferrer nofollow">
            {text}
          </a>
        );
      }
      return text === '' ? null : (
        <span lang={reader.langOf(value)} className={field.long ? 'long' : undefined}>
          {text}
        </span>
      );
    }
    case 'choice': {
      const option = typeof value === 'string' ? field.options[value] : undefined;
      return option ? <span data-tone={option.tone}>{reader.of(option)}</span> : null;
    }
    case 'tags':
      return inRow(
        (Array.isArray(value) ? value : []).map((tag: unknown) => reader.of(field.options?.[String(tag)] ?? tag)),
      );
    case 'date':
    case 'period': {
      const days = daysOf(value);
      return days && periodShown(days, reader);
    }
    case 'instant':
      return typeof value === 'string' ? reader.moment(value) : null;
    case 'number': {
      if (typeof value !== 'number') return null;
      return field.unit ? words.unit(reader.number(value), reader.of(field.unit)) : reader.number(value);
    }
    case 'percent':
      return typeof value === 'number' ? `${reader.number(value)}%` : null;
    case 'score':
      return typeof value === 'number' ? words.score(reader.number(value), field.max) : null;
    case 'flag':
      return value === true ? words.yes : words.no;
    case 'money': {
      const { data } = money.safeParse(value);
      return data ? `${data.currency} ${reader.number(data.amount / 100)}` : null;
    }
    case 'place': {
      const { data } = place.safeParse(value);
      return data ? (data.name ?? `${reader.number(data.latitude)}, ${reader.number(data.longitude)}`) : null;
    }
    case 'ref':
      return typeof value === 'string' ? nameShown(value, reader) : null;
    case 'refs':
      return inRow(
        (links.safeParse(value).data ?? []).map(({ to, as }) => {
          const name = nameShown(to, reader);
          const kind = as === null ? undefined : field.kinds?.[as];
          if (name === null || kind === undefined) return name;
          return (
            <>
              {name} <small>{reader.of(kind)}</small>
            </>
          );
        }),
      );
    case 'rows':
      return tableShown(field.columns, rows.safeParse(value).data ?? [], reader);
    // Nobody is named in public, and what another field is to become is told where it is suggested.
    case 'person':
    case 'prose':
    case 'value':
      return null;
  }
}

/** From when to when, in words. */
export function periodShown({ from, to }: { from: string; to: string | null }, reader: Reader): string {
  if (to === null) return reader.words.open(reader.day(from));
  return from === to ? reader.day(from) : reader.words.between(reader.day(from), reader.day(to));
}

/** What an id stands for, leading there where it has a page. */
function nameShown(id: string, reader: Reader): ReactNode {
  const named = reader.named(id);
  if (named === undefined) return null;
  const [word, lang, href] = [reader.of(named.name) || named.code, reader.langOf(named.name), reader.linkTo(named)];
  return href === null ? (
    <span lang={lang}>{word}</span>
  ) : (
    <a href={href} lang={lang}>
      {word}
    </a>
  );
}

function inRow(all: readonly ReactNode[]): ReactNode {
  const shown = all.filter((one) => one !== null && one !== '');
  if (shown.length === 0) return null;
  return (
    <ul className="row">
      {shown.map((one, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- written once, never moved
        <li key={at}>{one}</li>
      ))}
    </ul>
  );
}

function tableShown(columns: Readonly<Record<string, Cell>>, all: z.infer<typeof rows>, reader: Reader): ReactNode {
  const shown = all.map(({ id, cells }) => ({
    id,
    cells: Object.entries(columns).map(([name, cell]) => [name, valueShown(cell, cells[name], reader)] as const),
  }));
  const filled = Object.entries(columns).filter(([,], at) => shown.some(({ cells }) => cells[at]?.[1] != null));
  const names = new Set(filled.map(([name]) => name));
  if (names.size === 0) return null;
  return (
    // A table that is wider than a phone is reached with the keyboard too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {filled.map(([name, { label }]) => (
              <th key={name} scope="col">
                {reader.of(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, cells }) => (
            <tr key={id}>
              {cells
                .filter(([name]) => names.has(name))
                .map(([name, value]) => (
                  <td key={name}>{value}</td>
                ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
