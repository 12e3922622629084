import { mayUse, rowsFor } from './derive/access.ts';
import { canBeHidden } from './edit/withheld.ts';
import type { RecordType } from './kernel/define.ts';
import { type Action, type Actor, can, type HeldRole, type PolicyRow } from './kernel/policy.ts';
import { openStates } from './kernel/rights.ts';
import { type Sector, sectors } from './kernel/sector.ts';
import { stateOf, states, visibilities } from './kernel/state.ts';
import {
  aboutStandings,
  actors,
  actorWith,
  heldRoles,
  ids,
  type Standing,
  standings,
  subjectOf,
} from './policy-samples.ts';
import { recordTypes } from './practices/index.ts';

const ownTypes = [...recordTypes.values()].filter(({ policy = [] }) => policy.length > 0);
const actionsOf = (rows: readonly PolicyRow[]): readonly Action[] => [...new Set(rows.flatMap(({ may }) => may))];

/** What may be done to records of a type, as far as its own rows speak of it: a line a role, sector and standing. */
function page(type: RecordType, actions: readonly Action[], of: readonly HeldRole[] = heldRoles): string {
  const rows = rowsFor(type);
  const all: readonly Standing[] = type.about === undefined ? standings : [...standings, ...aboutStandings];
  // Where no row of its own asks who sees a record, one visibility stands for all.
  const shown = type.policy?.some((row) => row.visibility) ? visibilities : (['members'] as const);
  const places = stateOf(type.lifecycle).flatMap((state) => shown.map((visibility) => ({ state, visibility })));
  const line = (actor: Actor, standing: Standing) =>
    places.flatMap(({ state, visibility }) => {
      const subject = {
        ...subjectOf(type.class, standing, { state, visibility }),
        practice: type.clause,
        ownerSector: standing === 'none' ? (sectors.find((other) => other !== actor.sector) ?? null) : actor.sector,
      };
      const may = actions.filter((action) => can(rows, actor, action, subject));
      return may.length === 0 ? [] : [`${visibility === 'members' ? '' : `${visibility} `}${state} ${may.join('+')}`];
    });
  return of
    .flatMap((held) =>
      sectors.flatMap((sector) =>
        all.flatMap((standing) => {
          const cells = line({ ...actorWith(held), sector }, standing);
          const named = [held.role, held.practice, held.record].filter(Boolean).join(' · ');
          return cells.length === 0 ? [] : [`${named} | ${sector} | ${standing} | ${cells.join(' | ')}`];
        }),
      ),
    )
    .join('\n');
}

/** Rights that a record type has in place of those of its class. */
describe.each(ownTypes.map((type) => [type.id, type] as const))('the own rows of %s', (_, type) => {
  const own = type.policy ?? [];
  const actions = actionsOf(own);

  it('are the page that stands in the repository', () => {
    expect(page(type, actions)).toMatchSnapshot();
  });

  it('hold no row and no condition that could be left out unnoticed', () => {
    const whole = page(type, actions);
    const unnoticed = own.flatMap((row, index) => {
      const mutants: [string, PolicyRow | undefined][] = [['row', undefined]];
      for (const condition of ['relation', 'sectors', 'states', 'classes', 'visibility'] as const)
        if (row[condition] !== undefined) mutants.push([condition, { ...row, [condition]: undefined }]);
      return mutants.flatMap(([what, mutant]) => {
        const policy = own.flatMap((other, place) => (place === index ? (mutant ?? []) : other));
        // Without its last row an action would fall back to the rows of the class.
        const silent = { role: 'guest', states: [], may: actions } as const satisfies PolicyRow;
        return page({ ...type, policy: [...policy, silent] }, actions) === whole ? [`${row.role} without ${what}`] : [];
      });
    });
    expect(unnoticed).toEqual([]);
  });
});

describe('whatever the own rows say', () => {
  it('nobody answers their own contribution once it is shared, and nobody decides what they set', () => {
    const contribution = ownTypes.find(({ id }) => id === 'contribution');
    const checkpoint = ownTypes.find(({ id }) => id === 'checkpoint');
    if (!contribution || !checkpoint) throw new Error('two types');
    const speaker = actorWith({ role: 'member' });
    const theirs = subjectOf(contribution.class, 'owner', { state: 'shared', visibility: 'members' });
    expect(can(rowsFor(contribution), speaker, 'edit', theirs)).toBe(true);
    expect(can(rowsFor(contribution), speaker, 'transition', theirs)).toBe(false);
    // Nor do they say before it is shared what became of it, in the city's name.
    const begun = { ...theirs, state: 'draft' } as const;
    expect(mayUse(contribution, speaker, 'write', 'text', begun)).toBe(true);
    for (const answer of ['reply', 'repliedBy', 'effect', 'replyDue'])
      expect(mayUse(contribution, speaker, 'write', answer, begun)).toBe(false);
    const office = actorWith({ role: 'programme_manager' });
    const spoken = subjectOf(contribution.class, 'none', { state: 'shared', visibility: 'members' });
    expect(mayUse(contribution, office, 'write', 'reply', spoken)).toBe(true);
    const gate = subjectOf(checkpoint.class, 'none', { state: 'shared', visibility: 'members' });
    expect(can(rowsFor(checkpoint), office, 'edit', gate)).toBe(true);
    expect(can(rowsFor(checkpoint), office, 'transition', gate)).toBe(false);
    expect(can(rowsFor(checkpoint), actorWith({ role: 'leader' }), 'transition', gate)).toBe(true);
  });

  it('nobody but the speaker, and whom they invite, changes what was said', () => {
    const contribution = recordTypes.get('contribution');
    if (!contribution) throw new Error('contribution');
    for (const state of openStates)
      for (const { role } of heldRoles.filter(({ record }) => record === undefined)) {
        const theirs = subjectOf(contribution.class, 'org', { state, visibility: 'members' });
        expect([role, mayUse(contribution, actorWith({ role }), 'write', 'text', theirs)]).toEqual([role, false]);
      }
  });

  it('what can be hidden is then seen by whoever said it and by the programme office alone, and hidden by no speaker', () => {
    const hidden = ownTypes.filter(canBeHidden);
    expect(hidden.map(({ id }) => id)).toEqual(['contribution', 'comment', 'suggestion']);
    const everyone = [...actors()];
    const breaches = hidden.flatMap((type) =>
      [...standings, ...aboutStandings].flatMap((standing) =>
        states.flatMap((state) => {
          const subject = subjectOf(type.class, standing, { state, visibility: 'withheld' });
          const isMine = subject.owner === ids.me;
          const wrong = everyone.filter(
            (actor) =>
              (can(rowsFor(type), actor, 'view', subject) &&
                !isMine &&
                !actor.roles.some(({ role }) => role === 'programme_manager' || role === 'practice_lead')) ||
              (isMine && can(rowsFor(type), actor, 'moderate', subject)) ||
              can(rowsFor(type), actor, 'export', subject),
          );
          return wrong.length === 0 ? [] : [{ type: type.id, standing, state, wrong: wrong[0] }];
        }),
      ),
    );
    expect(breaches).toEqual([]);
  });

  it('firms and neighbourhoods begin what is theirs to begin, and no outcomes', () => {
    const begins = (typeId: string, sector: Sector) => {
      const type = recordTypes.get(typeId);
      if (!type) throw new Error(typeId);
      const subject = subjectOf(type.class, 'org', { state: 'draft', visibility: 'members' });
      return can(rowsFor(type), { ...actorWith({ role: 'member' }), sector }, 'create', subject);
    };
    expect(sectors.map((sector) => begins('outcome', sector))).toEqual([true, false, false]);
    expect(sectors.map((sector) => begins('measurement', sector))).toEqual([true, true, false]);
    expect(sectors.map((sector) => begins('visionStory', sector))).toEqual([true, true, true]);
    expect(sectors.map((sector) => begins('roadmap', sector))).toEqual([false, false, false]);
    expect(sectors.map((sector) => begins('initiative', sector))).toEqual([true, true, true]);
    expect(sectors.map((sector) => begins('decision', sector))).toEqual([true, false, false]);
    expect(sectors.map((sector) => begins('meeting', sector))).toEqual([false, false, false]);
    expect(sectors.map((sector) => begins('actionItem', sector))).toEqual([true, true, true]);
  });

  it('who prepares a decision puts the question, and does not write what was decided', () => {
    const decision = recordTypes.get('decision');
    if (!decision) throw new Error('decision');
    const theirs = subjectOf(decision.class, 'org', { state: 'consultation', visibility: 'members' });
    const department = actorWith({ role: 'member' });
    const writes = (actor: Actor, name: string) => mayUse(decision, actor, 'write', name, theirs);
    expect(['question', 'options', 'basis'].map((name) => writes(department, name))).toEqual([true, true, true]);
    expect(['outcome', 'votes', 'dissent'].map((name) => writes(department, name))).toEqual([false, false, false]);
    const office = actorWith({ role: 'programme_manager' });
    expect(['outcome', 'votes', 'dissent'].map((name) => writes(office, name))).toEqual([true, true, true]);
    expect(can(rowsFor(decision), office, 'approve', { ...theirs, state: 'review' })).toBe(false);
  });
});
