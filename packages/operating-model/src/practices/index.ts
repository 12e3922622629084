import type { Practice, RecordType } from '../kernel/define.ts';
import { engagementPractice } from './engagement.ts';
import { governancePractice } from './governance.ts';
import { principlesPractice } from './principles.ts';
import { roadmapPractice } from './roadmap.ts';
import { visionPractice } from './vision.ts';

/** Every practice that is written so far, in the order of the clauses. */
export const practices: readonly Practice[] = [
  principlesPractice,
  visionPractice,
  governancePractice,
  engagementPractice,
  roadmapPractice,
];

/** Every record type by its id. */
export const recordTypes: ReadonlyMap<string, RecordType> = new Map(
  practices.flatMap(({ records }) => records.map((type) => [type.id, type] as const)),
);
