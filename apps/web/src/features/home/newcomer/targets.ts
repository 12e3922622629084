import type { Label } from '@cityloom/operating-model';
import type { RecordView } from '../../../records/shapes.ts';
import { kinds, valueOf } from '../../../records/value-of.ts';
import { standingOf } from '../glance.ts';

/** A section of the vision, as far as it matters here. */
export type Written = Readonly<{ record: RecordView; number: number; title: Label; mayWriteText: boolean }>;

/** The first section that the reader may write; else the first that they may ask to write. */
export function sectionToWrite(sections: readonly Written[]) {
  const mine = sections.find(({ mayWriteText }) => mayWriteText);
  const section = mine ?? sections.find(({ record }) => record.may.includes('comment'));
  return section && { code: section.record.code, number: section.number, title: section.title, mayWrite: !!mine };
}

/** The first bar of the roadmap that is not over and that the reader may move; else the first at all. */
export function initiativeToMove(records: readonly RecordView[]) {
  const bars = records.filter(
    (record) => standingOf(record) !== null && valueOf(record, 'period', kinds.period)?.to !== undefined,
  );
  const mine = bars.find(({ writes }) => writes.includes('period'));
  const bar = mine ?? bars[0];
  return bar && { code: bar.code, name: valueOf(bar, 'name', kinds.bilingual), mayMove: mine !== undefined };
}
