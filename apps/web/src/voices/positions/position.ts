import { isEmptyText, type Label, recordTypes, type Tone } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';

/** Where an organisation stands, and who has a stake at all. */
export const positionType = 'position';
export const stakeholderType = 'stakeholder';

const type = recordTypes.get(positionType);
const { on, stance } = type?.fields ?? {};

/** Whether organisations say of records of a type where they stand. */
export const takesPositions = (typeId: string): boolean => on?.kind === 'ref' && [on.to].flat().includes(typeId);

/** What an organisation may say, in the order in which it is offered. */
export const stances: readonly [string, Label & { tone?: Tone }][] =
  stance?.kind === 'choice' ? Object.entries(stance.options) : [];

/** Whether a stance wants its condition or its reason beside it. */
export const needsTerms = (chosen: string): boolean => type?.explains?.unless.includes(chosen) === false;

/** A position as it is read. */
export type Position = Readonly<{
  record: RecordView;
  /** Id of what it is about. */
  on: string | null;
  stance: string;
  /** The condition or the reason; null where it says none. */
  terms: Label | null;
  /** Id of the organisation whose it is. */
  organisation: string | null;
}>;

/** Reads a position from its record. */
export function positionOf(record: RecordView): Position {
  const terms = valueOf(record, 'terms', kinds.bilingual);
  return {
    record,
    on: valueOf(record, 'on', kinds.ref),
    stance: valueOf(record, 'stance', kinds.text) ?? '',
    terms: isEmptyText(terms ?? '') ? null : terms,
    organisation: record.ownerOrg,
  };
}
