import { fieldRows, type Role, type Sector, sectorOf } from '@cityloom/operating-model';
import type { RecordView } from '../../records/shapes.ts';
import { kinds, valueOf } from '../../records/value-of.ts';

/** The record type of this page, and the fields that it reads. */
export const stakeholderType = 'stakeholder';
export const fields = {
  influence: 'influence',
  impact: 'impactOnThem',
  kind: 'sector',
  concerns: 'concerns',
  level: 'desiredLevel',
  contact: 'relationshipOwner',
} as const;

/** Both are scored from 0 to 4; from the middle up they count as high, for it is worse to hear somebody too late. */
export const highest = 4;
const high = 2;

/** The four regions of the map, as they are read: the upper row first. */
export const regions = ['satisfy', 'together', 'watch', 'inform'] as const;
export type Region = (typeof regions)[number];

/** Where somebody stands on the map. */
export type Spot = Readonly<{ influence: number; impact: number }>;

/** One of the two scores; null where it is not assessed, or the reader may not read the assessment. */
export const scoreOf = (record: RecordView, name: keyof Spot): number | null =>
  valueOf(record, fields[name], kinds.number);

/** The spot of a stakeholder; null unless both scores are known. */
export function spotOf(record: RecordView): Spot | null {
  const [influence, impact] = [scoreOf(record, 'influence'), scoreOf(record, 'impact')];
  return influence === null || impact === null ? null : { influence, impact };
}

/** A spot in one word, by which its chip is found. */
export const spotName = ({ influence, impact }: Readonly<Record<keyof Spot, number | null>>): string =>
  `${influence ?? ''}/${impact ?? ''}`;

/** The region of a spot. */
export function regionOf({ influence, impact }: Spot): Region {
  if (influence >= high) return impact >= high ? 'together' : 'satisfy';
  return impact >= high ? 'inform' : 'watch';
}

/** The scores of a region's rows (influence, the highest on top) and columns (impact). */
export function scoresIn(region: Region): Readonly<{ influence: readonly number[]; impact: readonly number[] }> {
  const low = [0, 1];
  const up = [2, 3, 4];
  return {
    influence: region === 'satisfy' || region === 'together' ? up.toReversed() : low.toReversed(),
    impact: region === 'together' || region === 'inform' ? up : low,
  };
}

/** The sector that a stakeholder counts towards. */
export const sideOf = (record: RecordView): Sector | null => sectorOf(valueOf(record, fields.kind, kinds.text));

/** A score one step on, within what there is; null where that changes nothing. */
export function stepped(spot: Spot, key: string): Spot | null {
  const step = steps[key];
  if (step === undefined) return null;
  const within = (score: number) => Math.min(highest, Math.max(0, score));
  const next = { influence: within(spot.influence + step.influence), impact: within(spot.impact + step.impact) };
  return next.influence === spot.influence && next.impact === spot.impact ? null : next;
}

const steps: Readonly<Record<string, Spot>> = {
  ArrowUp: { influence: 1, impact: 0 },
  ArrowDown: { influence: -1, impact: 0 },
  ArrowRight: { influence: 0, impact: 1 },
  ArrowLeft: { influence: 0, impact: -1 },
};

/** Whether somebody with these roles reads the assessment of all; others see that of their own organisation alone. */
export const readsAssessments = (roles: readonly Role[]): boolean =>
  fieldRows.some(
    ({ class: fieldClass, access, role }) =>
      fieldClass === 'assessment' && access === 'read' && role !== undefined && roles.includes(role),
  );

/** Whether the reader may place this stakeholder. */
export const mayPlace = ({ writes }: RecordView): boolean =>
  writes.includes(fields.influence) && writes.includes(fields.impact);
