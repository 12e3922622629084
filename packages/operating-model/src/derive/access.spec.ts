import { type Actor, can, type PolicyRow, type Subject } from '../kernel/policy.ts';
import type { State } from '../kernel/state.ts';
import { policyRows } from '../policy-rows.ts';
import { actorWith, type Standing, subjectOf } from '../policy-samples.ts';
import { recordTypes } from '../practices/index.ts';
import { fieldOf, mayBeInvited, mayDo, mayUse, rolesThatWrite, rowsFor } from './access.ts';

const general = recordTypes.get('visionSection');
if (general === undefined) throw new Error('no section');
const member = actorWith({ role: 'member' });
const manager = actorWith({ role: 'programme_manager' });
const draft = subjectOf('direction', 'org', { state: 'draft', visibility: 'members' });

describe('the rights of a record type', () => {
  it('are the general ones where it names none', () => {
    expect(rowsFor(general)).toBe(policyRows);
  });

  it('replace the general ones for every action that it names, and for no other', () => {
    const policy: readonly PolicyRow[] = [{ role: 'programme_manager', may: ['edit'] }];
    const own = { ...general, policy };
    expect([mayDo(general, member, 'edit', draft), mayDo(own, member, 'edit', draft)]).toEqual([true, false]);
    expect(mayDo(own, manager, 'edit', draft)).toBe(true);
    for (const action of ['view', 'comment', 'transition', 'approve'] as const) {
      for (const actor of [member, manager]) {
        expect(mayDo(own, actor, action, draft)).toBe(can(policyRows, actor, action, draft));
      }
    }
    expect(mayUse(own, member, 'write', 'title', draft)).toBe(false);
    expect(mayUse(own, manager, 'write', 'title', draft)).toBe(true);
  });

  it('know a field by its own name only', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty', '']) {
      expect(fieldOf(general, name)).toBeUndefined();
      expect(mayUse(general, manager, 'read', name, draft)).toBe(false);
    }
    expect(fieldOf(general, 'title')?.kind).toBe('text');
  });

  it('say who could write if they were invited: nobody where an invitation opens nothing, and not who writes anyway', () => {
    const others = { ...draft, id: 'r', owner: null, ownerOrg: 'other' };
    expect(mayBeInvited(general, member, others)).toBe(true);
    expect(mayBeInvited(general, manager, others)).toBe(false);
    expect(mayBeInvited(general, member, { ...others, state: 'review' })).toBe(false);
    expect(mayBeInvited({ ...general, policy: [{ role: 'programme_manager', may: ['edit'] }] }, member, others)).toBe(
      false,
    );
  });

  it('to what each organisation has one of are those of its members, as long as one could be begun there', () => {
    const type = recordTypes.get('position');
    const host = recordTypes.get('initiative');
    if (type === undefined || host === undefined) throw new Error('no position');
    const on = (state: State, standing: Standing = 'org') => ({
      ...subjectOf(type.class, standing, { state: 'shared', visibility: 'members' }),
      about: {
        type: host,
        subject: subjectOf(host.class, 'none', { state, visibility: 'members' }),
        field: null,
        binned: false,
      },
    });
    const may = (actor: Actor, subject: Subject) =>
      (['view', 'create', 'edit', 'transition'] as const).filter((action) => mayDo(type, actor, action, subject));
    expect(may(member, on('shared'))).toEqual(['view', 'create', 'edit', 'transition']);
    expect(may(member, on('closed'))).toEqual(['view']);
    expect(may(member, on('shared', 'none'))).toEqual(['view']);
    // Who wrote it down and stands for nobody any more has no word in it.
    expect(may(member, on('shared', 'owner'))).toEqual(['view']);
    expect(may(manager, on('shared'))).toEqual(['view']);
    expect(mayUse(type, member, 'write', 'stance', on('shared'))).toBe(true);
    expect(mayUse(type, member, 'write', 'stance', on('closed'))).toBe(false);
    expect(mayUse(type, member, 'write', 'on', on('shared'))).toBe(false);
  });

  it('name the roles that write whosever it is', () => {
    expect(rolesThatWrite(general)).toEqual(['programme_manager', 'practice_lead']);
  });
});
