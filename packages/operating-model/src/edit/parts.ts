import type { RecordType } from '../kernel/define.ts';
import { recordTypes } from '../practices/index.ts';
import { isAdoptable } from '../kernel/lead.ts';
import type { WholeRecord } from './whole-record.ts';

/** One kind of part that a whole is made of. */
export type Hold = NonNullable<RecordType['holds']>[number];

/** What a record is made of, as far as its own parts say so: those that lead elsewhere, or lie in the bin, are none. */
export const holdOf = (whole: WholeRecord, part: WholeRecord): Hold | undefined =>
  part.binnedAt === null
    ? whole.type.holds?.find(
        ({ type, by }) => type === part.type.id && (by === undefined || part.fields[by] === whole.id),
      )
    : undefined;

/** Whether parts of this kind go along where their whole goes: those that take the same steps. */
export const goesAlong = (whole: RecordType, { type }: Hold): boolean =>
  recordTypes.get(type)?.lifecycle === whole.lifecycle;

/**
 * Whether a part counts as of now: what was put away by itself, or nobody has shared yet, is left out.
 * @param part of a {@link holdOf}
 */
export const isInForce = (whole: WholeRecord, part: WholeRecord, hold: Hold): boolean =>
  goesAlong(whole.type, hold)
    ? part.state === whole.state || !(part.state === 'archived' || part.state === 'superseded')
    : part.state !== 'draft';

/** Whether a moment of a record of this type can be given a name: it is worked on, and not something that somebody said. */
export const isNameable = ({ about, says }: Pick<RecordType, 'about' | 'says'>): boolean =>
  about === undefined && says === undefined;

/** Whether records of a type are ever sealed: those that the city adopts, and those that something adopted is made of. */
export const isEverSealed = (type: RecordType): boolean =>
  isAdoptable(type) ||
  [...recordTypes.values()].some(({ holds }) => holds?.some((hold) => hold.type === type.id) === true);
