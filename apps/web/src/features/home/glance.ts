import type { Label } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';

/** How an initiative stands, as Home tells it; what is over is not told. */
export const standings = ['off', 'watch', 'on', 'waiting'] as const;
export type Standing = (typeof standings)[number];

const over = new Set(['closed', 'stopped']);
const before = new Set(['idea', 'defined', 'approved']);
const ofLight: Readonly<Record<string, Standing>> = { red: 'off', amber: 'watch', green: 'on' };

/** How an initiative stands: by its light once it runs, and waiting until then. Null where it is over. */
export function standingOf(record: RecordView): Standing | null {
  const stage = valueOf(record, 'stage', kinds.text);
  if (stage !== null && over.has(stage)) return null;
  if (stage === null || before.has(stage)) return 'waiting';
  return ofLight[valueOf(record, 'rag', kinds.text) ?? ''] ?? 'on';
}

/** One line of a list on Home. */
export type Line = Readonly<{ record: RecordView; name: Label | null }>;
const lineOf = (record: RecordView): Line => ({ record, name: valueOf(record, 'name', kinds.bilingual) });

/**
 * How many initiatives stand how, and those that need somebody to look, worst first; all that are not over, where there are few.
 * @param most of those that are named
 */
export function roadmapGlance(records: readonly RecordView[], most: number) {
  const known = records.map((record) => ({ ...lineOf(record), standing: standingOf(record) }));
  const standing = (wanted: Standing) => known.filter((one) => one.standing === wanted);
  const counts = standings
    .map((one) => ({ standing: one, count: standing(one).length }))
    .filter(({ count }) => count > 0);
  const going = standings.flatMap(standing);
  const lines = going.length <= most ? going : [...standing('off'), ...standing('watch')];
  return { counts, lines: lines.slice(0, most) };
}

/** An occasion on which people were heard. */
export type Heard = Line & Readonly<{ from: string; people: number }>;

/** The latest occasions up to a day, newest first. @param today ISO date · @param most of them */
export function recentlyHeard(records: readonly RecordView[], today: string, most: number): readonly Heard[] {
  return records
    .flatMap((record) => {
      const from = valueOf(record, 'date', kinds.period)?.from;
      if (from === undefined || from > today) return [];
      const rows = valueOf(record, 'attendance', kinds.rows) ?? [];
      const people = rows.reduce((sum, { cells }) => sum + (kinds.number.safeParse(cells['count']).data ?? 0), 0);
      return [{ ...lineOf(record), from, people }];
    })
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))
    .slice(0, most);
}
