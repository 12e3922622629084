import * as z from 'zod/mini';
import type { Change } from '../../../records/shapes.ts';

/** What a newcomer is invited to try. */
export const deeds = ['wrote', 'moved', 'said'] as const;
export type Deed = (typeof deeds)[number];

const written = z.object({ authors: z.array(z.string()) });
const isWrittenBy = (person: string, value: unknown) =>
  written.safeParse(value).data?.authors.includes(person) ?? false;

/** Which of these a person has done, as the changes of the city tell it. */
export function deedsIn(changes: readonly Change[], person: string): readonly Deed[] {
  const doneBy = ({ type, kind, by, after }: Change): Deed | null => {
    // A text comes to rest in the name of the last who wrote in it.
    if (kind === 'prose') return Object.values(after).some((value) => isWrittenBy(person, value)) ? 'wrote' : null;
    if (by?.person !== person) return null;
    if (type === 'initiative' && kind === 'patch' && 'period' in after) return 'moved';
    // What they entered for somebody else, they have not said.
    return type === 'contribution' && kind === 'create' && after['@owner'] === person ? 'said' : null;
  };
  const done = new Set(changes.map(doneBy));
  return deeds.filter((deed) => done.has(deed));
}
