import type { Options, RecordType, Tone } from '@cityloom/operating-model';
import { inEither } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { toDay } from './days.ts';

/** A type whose records are days on the rows of another type. */
export interface MarkerType {
  readonly type: RecordType;
  /** The field that holds the day, and the one that refers to the row. */
  readonly day: string;
  readonly row: string;
  /** A second day: the one on which it came to pass. */
  readonly reached: string | null;
  /** The choice that says how it stands. */
  readonly standing: { readonly name: string; readonly options: Options } | null;
}

/** A day on a row. */
export interface Marker {
  readonly record: RecordView;
  readonly row: string;
  readonly day: number;
  readonly name: string;
  readonly tone: Tone | 'late';
  /** How it stands, as its own choice says it. */
  readonly standing: { readonly en: string; readonly zh: string } | null;
}

/** The types whose records have a day of their own and refer to one of this type, as the definitions say. */
export function markerTypesOf(type: RecordType, all: Iterable<RecordType>): readonly MarkerType[] {
  return [...all].flatMap((other) => {
    const day = other.views.timeline?.period;
    if (day === undefined || other.id === type.id || other.fields[day]?.kind !== 'date') return [];
    const fields = Object.entries(other.fields);
    const row = fields.find(([, field]) => field.kind === 'ref' && [field.to].flat().includes(type.id))?.[0];
    if (row === undefined) return [];
    const reached = fields.find(([name, field]) => field.kind === 'date' && name !== day)?.[0] ?? null;
    const standing = fields.flatMap(([name, field]) =>
      field.kind === 'choice' && Object.values(field.options).some(({ tone }) => tone !== undefined)
        ? [{ name, options: field.options }]
        : [],
    )[0];
    return [{ type: other, day, row, reached, standing: standing ?? null }];
  });
}

/**
 * A record as a day on a row; null where it has no day or belongs to no row.
 * Late is what has passed without having been reached, where the type can say so; what left the run (an option without a
 * tone) is not waited for any more.
 */
export function markerOf(of: MarkerType, record: RecordView, today: number, language: 'en' | 'zh'): Marker | null {
  const date = valueOf(record, of.day, kinds.date);
  const row = valueOf(record, of.row, kinds.ref);
  if (date === null || row === null) return null;
  const chosen = of.standing && valueOf(record, of.standing.name, kinds.text);
  const standing = (chosen && of.standing?.options[chosen]) || null;
  const isReached = of.reached !== null && valueOf(record, of.reached, kinds.date) !== null;
  const isWaited = standing === null || (standing.tone !== undefined && standing.tone !== 'ok');
  const day = toDay(date);
  const isLate = of.reached !== null && !isReached && isWaited && day < today;
  return {
    record,
    row,
    day,
    name: nameOf(of.type, record, language),
    tone: isLate ? 'late' : isReached ? 'ok' : (standing?.tone ?? 'idle'),
    standing,
  };
}

/** What a record is called, in the reader's language where it can; its code where it has no name. */
export function nameOf(type: RecordType, record: RecordView, language: 'en' | 'zh'): string {
  const plain = valueOf(record, type.title, kinds.text);
  return plain || inEither(valueOf(record, type.title, kinds.bilingual), language) || record.code;
}
