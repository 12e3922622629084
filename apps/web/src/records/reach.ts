import {
  type Action,
  type Actor,
  can,
  firstState,
  mayDo,
  mayFollow,
  mayMove,
  mayUse,
  policyRows,
  practiceRole,
  type RecordClass,
  type RecordType,
  type Role,
  rowsFor,
  type State,
  type Subject,
} from '@cityloom/operating-model';
import type { Member } from '../server/contract.ts';
import type { RecordView } from './shapes.ts';

/**
 * Whether any of these roles may do something to records of a class at all; see them, usually. It decides what is offered,
 * never what is allowed: that is the server's to say, record by record.
 */
export function reaches(roles: readonly Role[], recordClass: RecordClass, action: Action = 'view'): boolean {
  return policyRows.some(
    ({ role, relation, classes, may }) =>
      relation === undefined &&
      may.includes(action) &&
      (classes?.includes(recordClass) ?? true) &&
      roles.some((held) => held === role),
  );
}

/** The roles that may begin a record of a class, whosever it is. */
export function beginners(recordClass: RecordClass): readonly string[] {
  return policyRows.flatMap(({ role, classes, may }) =>
    may.includes('create') && classes?.includes(recordClass) ? [role] : [],
  );
}

const actorOf = ({ id, organisation, sector, roles, leads }: Member): Actor => ({
  person: id,
  organisation: organisation?.id ?? null,
  sector,
  roles: [...roles.map((role) => ({ role })), ...leads.map(({ practice }) => ({ role: practiceRole, practice }))],
});

/** A record of a type as it would be once a member has begun it. */
const begunBy = (type: RecordType, { id, organisation, sector }: Member): Subject => ({
  class: type.class,
  practice: type.clause,
  state: firstState(type.lifecycle),
  visibility: 'members',
  owner: id,
  ownerOrg: organisation?.id ?? null,
  ownerSector: sector,
  lastEditor: id,
  about: null,
});

/** Whether a member may bring a record back from a state that they are about to bring it to. */
export const mayMoveBack = (type: RecordType, member: Member, record: RecordView, state: State): boolean =>
  mayFollow(type.lifecycle, state, record.state) &&
  mayMove(type, actorOf(member), { ...begunBy(type, member), ...record, class: type.class, state }, record.state);

/** Whether to offer a member to take up again what is adopted. */
export const mayTakeUp = (type: RecordType, member: Member, record: RecordView): boolean =>
  mayMove(type, actorOf(member), { ...begunBy(type, member), ...record, class: type.class }, 'draft');

/** Whether it is its state alone that keeps a member from commenting on a record. */
export const mayCommentOnceOpen = (type: RecordType, member: Member, record: RecordView): boolean => {
  const state = firstState(type.lifecycle);
  return mayDo(type, actorOf(member), 'comment', { ...begunBy(type, member), ...record, class: type.class, state });
};

/** Whether to offer the bin: what is adopted is taken up again first, or replaced. */
export const mayBin = ({ may, state }: Pick<RecordView, 'may' | 'state'>): boolean =>
  may.includes('transition') && state !== 'adopted';

/**
 * Whether to offer a member to begin a record of a type: they may, and may write all that it needs. What speaks about
 * something, or hides it, is begun there and nowhere else. The server has the last word.
 */
export const mayBegin = (type: RecordType, member: Member): boolean =>
  type.about === undefined &&
  type.withholds === undefined &&
  mayDo(type, actorOf(member), 'create', begunBy(type, member)) &&
  Object.entries(type.fields).every(([name, { required }]) => !required || mayWriteBegun(type, member, name));

/** Whether to offer a member to begin what speaks about a record, in their own name or that of their organisation. */
export const mayBeginAbout = (type: RecordType, member: Member, { may, owner }: RecordView): boolean =>
  type.about !== undefined &&
  may.includes(type.about.begins) &&
  (type.about.one !== 'person' || owner !== member.id) &&
  (type.about.one !== 'organisation' || can(rowsFor(type), actorOf(member), 'create', begunBy(type, member)));

/** Whether to offer them to share at once what they have begun. */
export const mayShareBegun = (type: RecordType, member: Member): boolean =>
  type.lifecycle === 'small' && mayDo(type, actorOf(member), 'transition', begunBy(type, member));

/** Whether to offer them a field of what they are about to begin: as theirs, and not as somebody else's whose word they enter. */
export const mayWriteBegun = (type: RecordType, member: Member, field: string): boolean =>
  field !== type.entered?.source &&
  field !== type.entered?.card &&
  mayUse(type, actorOf(member), 'write', field, begunBy(type, member));

/** Whether to offer a member to enter what somebody says who has no account. */
export const mayEnter = (type: RecordType, member: Member): boolean =>
  type.entered !== undefined &&
  mayDo(type, actorOf(member), 'enter', { ...begunBy(type, member), state: 'shared', owner: null, ownerOrg: null });
