import type { RecordType } from '../kernel/define.ts';

/** How much something was on a day (ISO 8601). */
export interface Figure {
  readonly on: string;
  readonly value: number;
}

/** What something that measures showed, and what is aimed at. Each list is in the order of days. */
export interface Figures {
  readonly measured: readonly Figure[];
  /** An aim holds for the last day of its year. */
  readonly aims: readonly Figure[];
}

type Values = Readonly<Record<string, unknown>>;

/**
 * The figures of something that measures: where it began, what was measured since, and what is aimed at.
 * @param fields of what measures, as one reader is told them
 * @param values what it measured, as the same reader is told them
 */
export function figuresOf(
  { measures }: Pick<RecordType, 'measures'>,
  fields: Values,
  values: readonly Readonly<{ type: Pick<RecordType, 'measured'>; fields: Values }>[],
): Figures {
  if (measures === undefined) return { measured: [], aims: [] };
  const { start, since, aims, columns } = measures;
  const later = values.flatMap(({ type: { measured }, fields: told }) =>
    measured === undefined ? [] : figure(told[measured.on], told[measured.value]),
  );
  // Where the beginning was measured, too, the measurement stands for it.
  const days = new Set(later.map(({ on }) => on));
  const first = figure(fields[since], fields[start]).filter(({ on }) => !days.has(on));
  const aimed = rowsOf(fields[aims]).flatMap(({ cells }) => {
    const year = cells[columns.year];
    return typeof year === 'number' ? figure(`${year}-12-31`, cells[columns.value]) : [];
  });
  return { measured: [...first, ...later].toSorted(byDay), aims: aimed.toSorted(byDay) };
}

const figure = (on: unknown, value: unknown): Figure[] =>
  typeof on === 'string' && typeof value === 'number' ? [{ on, value }] : [];

const rowsOf = (table: unknown) => (Array.isArray(table) ? (table as readonly { cells: Values }[]) : []);

const byDay = (one: Figure, other: Figure) => one.on.localeCompare(other.on);
