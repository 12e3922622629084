import { type Actor, hiddenIn, recordTypes, saidOn, soleKeyOf, withholdingType } from '@cityloom/operating-model';
import { aimsOf, isId } from './aims.ts';
import { headsIn } from './merging.ts';
import type { StoredRecord } from './record.entity.ts';
import { typeOf } from './subject.ts';
import type { WishSet } from './world.ts';

type Step = WishSet['steps'][number];

/** The ids of what some steps would hide: it goes along, and so it is locked with the rest. */
export const hiddenAnew = (steps: WishSet['steps']): string[] =>
  steps.flatMap((step) => {
    const type = step.kind === 'create' ? recordTypes.get(step.type) : undefined;
    const id = type && step.kind === 'create' ? hiddenIn({ type, fields: step.fields }) : null;
    return isId(id) ? [id] : [];
  });

/** The field by which it is decided whether what was hidden is shown again. */
const ruling = withholdingType()?.answer?.outcome ?? '';

/** The ids of what may be a record by which something is shown again: that goes along too. */
export const ruledIn = (steps: WishSet['steps']): string[] =>
  steps.flatMap((step) => (step.kind === 'patch' && ruling in step.fields ? [step.record] : []));

/** The fields that hang on where an answer leads: what became of something, and how whoever said it may be thanked. */
const leading = new Set(
  [...recordTypes.values()].flatMap(({ answer }) =>
    answer?.leadsTo ? [answer.outcome, ...(answer.thanks ? [answer.thanks.as] : [])] : [],
  ),
);

/** The ids of what some steps answer: whether that may be so hangs on where it leads. */
export const answeredIn = (steps: readonly Step[]): string[] =>
  steps.flatMap((step) =>
    step.kind === 'patch' && Object.keys(step.fields).some((name) => leading.has(name)) ? [step.record] : [],
  );

/** The ids that some steps refer to, by where they are looked for. */
export function wantedOf(steps: readonly Step[], stored: readonly StoredRecord[]) {
  const types = new Map(stored.map(({ id, type }) => [id, type]));
  for (const step of steps) if (step.kind === 'create' && !types.has(step.record)) types.set(step.record, step.type);
  const aims = steps.flatMap((step) => {
    const type = recordTypes.get(types.get(step.record) ?? '');
    return type === undefined || step.kind === 'prose' ? [] : aimsOf(type, step);
  });
  const owners = steps.flatMap((step) => (step.kind === 'create' ? (step.ownerOrg ?? []) : []));
  // A value that is asked for may be a reference of any kind: of which, only the field that it is of knows.
  const asked = steps.flatMap((step) => {
    const to = step.kind === 'create' ? recordTypes.get(step.type)?.asks?.to : undefined;
    const value = step.kind === 'create' && to !== undefined ? step.fields[to] : undefined;
    return isId(value) ? [value.toLowerCase()] : [];
  });
  // What somebody asks for is answered by whether what it is about says so by then.
  const answered = stored.flatMap(({ type, aboutId }) => (recordTypes.get(type)?.asks && aboutId ? [aboutId] : []));
  // Whether what is said is heard is for what it is said about to say.
  const heardBy = [
    ...stored.flatMap(({ type, fields }) => saidOn(recordTypes.get(type) ?? {}, fields) ?? []),
    ...steps.flatMap((step) =>
      'fields' in step ? (saidOn(recordTypes.get(types.get(step.record) ?? '') ?? {}, step.fields) ?? []) : [],
    ),
  ].filter(isId);
  const aimed = (wanted: (to: string) => boolean) => aims.flatMap(({ id, to }) => (to.some(wanted) ? [id] : []));
  return {
    organisations: [...owners, ...asked, ...aimed((to) => to === 'organisation')],
    members: [...asked, ...aimed((to) => to === 'person')],
    records: [...asked, ...answered, ...heardBy, ...aimed((to) => to !== 'organisation' && to !== 'person')],
    heardBy,
  };
}

/** The records into which a step puts another. */
export const headsOf = (step: Step): string[] => (step.kind === 'prose' ? [] : headsIn(step));

/** The record of a step, where the step may take it away from where others look for it. */
export const mayGo = (step: Step): string[] =>
  step.kind === 'bin' || step.kind === 'move' || headsOf(step).length > 0 ? [step.record] : [];

/** What new records, and those that come back from the bin, would have for themselves of what there is one only. */
export function solesWanted(
  sets: readonly WishSet[],
  stored: readonly StoredRecord[],
  actors: ReadonlyMap<string, Actor>,
): string[] {
  const bin = new Map(stored.map((record) => [record.id, record]));
  return sets.flatMap(({ person, steps }) =>
    steps.flatMap((step) => {
      const back = step.kind === 'restore' ? bin.get(step.record) : undefined;
      if (back) {
        const { fields, ownerId: owner, ownerOrg } = back;
        return soleKeyOf({ type: typeOf(back), fields, owner, ownerOrg, binnedAt: null }) ?? [];
      }
      const type = step.kind === 'create' ? recordTypes.get(step.type) : undefined;
      if (step.kind !== 'create' || type === undefined) return [];
      const ownerOrg = step.ownerOrg ?? actors.get(person ?? '')?.organisation ?? null;
      return soleKeyOf({ type, fields: step.fields, owner: person, ownerOrg, binnedAt: null }) ?? [];
    }),
  );
}
