import { isEverSealed } from '../edit/parts.ts';
import type { RecordType } from '../kernel/define.ts';
import { recordTypes } from '../practices/index.ts';
import type { Label } from '../kernel/label.ts';
import type { Actor, Subject } from '../kernel/policy.ts';
import { type Audience, audiences, type State, type Visibility, visibilityLabels } from '../kernel/state.ts';
import { mayDo } from './access.ts';

/** Everybody, also without an account: sees what the policy's rows for guests open, and nothing else. */
export const guest: Actor = { person: '', organisation: null, sector: null, roles: [{ role: 'guest' }] };

/** Whether somebody has no account, be it that they hold a slip. */
export const isGuest = ({ person }: Pick<Actor, 'person'>): boolean => person === guest.person;

/**
 * From when on everybody sees a record of a type that was made public: once it is adopted, or once it is shared where its like
 * is never adopted. Null where they never do.
 */
export function publishedOnce(type: RecordType): 'adopted' | 'shared' | null {
  const once = isEverSealed(type) ? 'adopted' : 'shared';
  return type.about === undefined && mayDo(type, guest, 'view', nobodys(type, once, 'public')) ? once : null;
}

/** What somebody without an account says becomes a record of this type, where a city hears them; null where there is none such. */
export function heardAs(): RecordType | null {
  const types = [...recordTypes.values()].filter((type) => type.about === undefined);
  return types.find((type) => mayDo(type, guest, 'create', nobodys(type, 'shared', 'members'))) ?? null;
}

const nobodys = (type: RecordType, state: State, visibility: Visibility): Subject => ({
  class: type.class,
  practice: type.clause,
  state,
  visibility,
  owner: null,
  ownerOrg: null,
  ownerSector: null,
  lastEditor: null,
  about: null,
});

/** Who sees a record, in words. */
export function visibilityLabel(type: RecordType, visibility: Visibility): Label {
  if (visibility !== 'public') return visibilityLabels[visibility];
  switch (publishedOnce(type)) {
    case 'adopted':
      return visibilityLabels.public;
    case 'shared':
      return { en: 'Everyone, once shared', zh: '共享后向所有人公开' };
    case null:
      return visibilityLabels.members;
  }
}

/** Who may be chosen to see records of a type: everybody only where they ever would. */
export const audiencesOf = (type: RecordType): readonly Audience[] =>
  publishedOnce(type) === null ? audiences.filter((one) => one !== 'public') : audiences;
