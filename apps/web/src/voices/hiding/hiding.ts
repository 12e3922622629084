import { type Label, type Options, optionsOf, type Withholding, withholdingType } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';

/** What hides things that were said. @throws Error where the operating model has none */
export function hidingType(): Withholding {
  const type = withholdingType();
  if (type === null) throw new Error('Nothing can be hidden.');
  return type;
}

/** For which reasons something may be hidden, by what is stored. */
export const reasonsOf = (type: Withholding): Options => optionsOf(type, type.withholds.reason);

/** That something was hidden, as whoever said it and the programme office read it. */
export type Hiding = Readonly<{
  record: RecordView;
  reason: string;
  note: Label | null;
  appeal: Label | null;
  /** How it ended; null while it is open. */
  outcome: string | null;
}>;

/** Reads it from its record. */
export function hidingOf(type: Withholding, record: RecordView): Hiding {
  const { reason, note, appeal } = type.withholds;
  return {
    record,
    reason: valueOf(record, reason, kinds.text) ?? '',
    note: valueOf(record, note, kinds.bilingual),
    appeal: valueOf(record, appeal, kinds.bilingual),
    outcome: valueOf(record, type.answer?.outcome ?? '', kinds.text),
  };
}

/** Whether to offer somebody to hide a record. */
export const mayHide = ({ may, visibility }: RecordView): boolean =>
  may.includes('moderate') && visibility !== 'withheld';
