import type { RecordClass, Role } from '@cityloom/operating-model';
import { reaches } from '../../../records/reach.ts';

/** What every city begins with. */
const starts = ['vision', 'people', 'initiative'] as const;
type Start = (typeof starts)[number];

/** What gives it: a right in a class of records. */
const rights = {
  vision: ['direction', 'create'],
  people: ['membership', 'manage'],
  initiative: ['portfolio', 'create'],
} as const satisfies Record<Start, readonly [RecordClass, 'create' | 'manage']>;
/** How many of it a city has before anybody has done anything: whoever began it takes part. */
const atFirst: Readonly<Record<Start, number>> = { vision: 0, people: 1, initiative: 0 };

/** A step, and whether it is done; undefined until that is known. */
type Step = Readonly<{ id: Start; isDone: boolean | undefined }>;

/**
 * What somebody with these roles can do for a city that has just begun.
 * @param counts how many of each the city has; undefined until it is known
 */
export function stepsOf(roles: readonly Role[], counts: Readonly<Record<Start, number | undefined>>): readonly Step[] {
  return starts
    .filter((id) => {
      const [recordClass, action] = rights[id];
      return reaches(roles, recordClass, action);
    })
    .map((id) => {
      const { [id]: count } = counts;
      return { id, isDone: count === undefined ? undefined : count > atFirst[id] };
    });
}
