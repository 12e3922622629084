import { type Field, isSortable, type Language, type RecordType, stateOf } from '@cityloom/operating-model';
import { inEither } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { kinds } from '../../records/value-of.ts';

/** The column that stands for the state of a record; fields begin with a letter. */
export const stateColumn = '@state';

/** A column and its direction, as an address writes it: `-field` is from the end. */
export type Sort = Readonly<{ column: string; isReversed: boolean }>;

/** Whether there is an order of this column that says anything. */
export const isSorted = (type: RecordType, column: string): boolean =>
  column === stateColumn || isSortable(type, { kind: 'field', name: column });

/** Reads a sort; null where it names no column that can be sorted by. */
export function readSort(type: RecordType, said: string | undefined): Sort | null {
  if (said === undefined) return null;
  const isReversed = said.startsWith('-');
  const column = isReversed ? said.slice(1) : said;
  return isSorted(type, column) ? { column, isReversed } : null;
}

/** What the next press on a column asks for: its order, then the other way round, then the order the records came in. */
export function nextSort(now: Sort | null, column: string): string | undefined {
  if (now?.column !== column) return column;
  return now.isReversed ? undefined : `-${column}`;
}

/** Records in the order of a column; those that have nothing there come last, whichever way round. */
export function sorted(
  type: RecordType,
  records: readonly RecordView[],
  sort: Sort | null,
  language: Language,
): readonly RecordView[] {
  if (sort === null) return records;
  const { column, isReversed } = sort;
  const collator = new Intl.Collator(language === 'zh' ? 'zh-u-co-pinyin' : 'en', { numeric: true });
  const states = stateOf(type.lifecycle);
  const field = type.fields[column];
  const keyOf = (record: RecordView): number | string | null => {
    if (column === stateColumn) return states.indexOf(record.state);
    return field ? orderKey(field, record.fields[column], language) : null;
  };
  const compare = (one: number | string, other: number | string) =>
    typeof one === 'number' && typeof other === 'number' ? one - other : collator.compare(String(one), String(other));
  return records
    .map((record) => ({ record, key: keyOf(record) }))
    .toSorted((one, other) => {
      if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
      return compare(one.key, other.key) * (isReversed ? -1 : 1);
    })
    .map(({ record }) => record);
}

/** What a value is ordered by; null where there is none. Options keep the order in which they are defined. */
function orderKey(field: Field, value: unknown, language: Language): number | string | null {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' ? value : inEither(kinds.bilingual.safeParse(value).data ?? null, language);
    case 'choice': {
      const place = typeof value === 'string' ? Object.keys(field.options).indexOf(value) : -1;
      return place === -1 ? null : place;
    }
    case 'period':
      return kinds.period.safeParse(value).data?.from ?? null;
    case 'money':
      return kinds.money.safeParse(value).data?.amount ?? null;
    case 'flag':
      return typeof value === 'boolean' ? Number(value) : null;
    default:
      return typeof value === 'number' || typeof value === 'string' ? value : null;
  }
}
