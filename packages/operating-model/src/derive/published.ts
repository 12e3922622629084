import { isEverSealed } from '../edit/parts.ts';
import type { RecordType } from '../kernel/define.ts';
import type { Label } from '../kernel/label.ts';
import type { Actor, Subject } from '../kernel/policy.ts';
import { visibilities, type Visibility, visibilityLabels } from '../kernel/state.ts';
import { mayDo } from './access.ts';

/** Everybody, also without an account: sees what the policy's rows for guests open, and nothing else. */
export const guest: Actor = { person: '', organisation: null, sector: null, roles: [{ role: 'guest' }] };

/**
 * From when on everybody sees a record of a type that was made public: once it is adopted, or once it is shared where its like
 * is never adopted. Null where they never do.
 */
export function publishedOnce(type: RecordType): 'adopted' | 'shared' | null {
  const once = isEverSealed(type) ? 'adopted' : 'shared';
  const subject: Subject = {
    class: type.class,
    practice: type.clause,
    state: once,
    visibility: 'public',
    owner: null,
    ownerOrg: null,
    ownerSector: null,
    lastEditor: null,
    about: null,
  };
  return type.about === undefined && mayDo(type, guest, 'view', subject) ? once : null;
}

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
export const visibilitiesOf = (type: RecordType): readonly Visibility[] =>
  publishedOnce(type) === null ? visibilities.filter((one) => one !== 'public') : visibilities;
