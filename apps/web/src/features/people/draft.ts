import {
  type RoleToGive,
  type Label,
  type Language,
  type OrganisationKind,
  practiceRole,
} from '@cityloom/operating-model';
import type { Gift, Newcomer } from './deeds.ts';

/** What has been chosen of a role that is to be given. */
export interface RoleDraft {
  readonly role: RoleToGive;
  /** The clause of the practice that somebody is to lead; empty where none has been chosen. */
  readonly practice: string;
  /** The last day, `YYYY-MM-DD`; empty for no end. */
  readonly until: string;
}

/** What has been typed of a person who is to be added. */
export interface Draft extends RoleDraft {
  /** Ids of the person and of an organisation that may come with them: sent again, they add nothing twice. */
  readonly ids: Readonly<{ person: string; organisation: string }>;
  /** Names in the language of whoever types, and in the other one; null until that is asked for. */
  readonly name: string;
  readonly otherName: string | null;
  /** The id of one that is there, `new` for one that is not, or none. */
  readonly organisation: string;
  readonly organisationName: string;
  readonly kind: OrganisationKind;
}

/** The choice that unfolds the fields of a new organisation. */
export const newOrganisation = 'new';

/** Nothing typed yet: the most usual of everything is chosen. */
export const emptyDraft = (ids: Draft['ids']): Draft => ({
  ids,
  name: '',
  otherName: null,
  organisation: '',
  organisationName: '',
  kind: 'business',
  role: 'member',
  practice: '',
  until: '',
});

/** What is wrong with a field. */
export type Fault = 'missing' | 'past';
type Faults<Entry extends string> = Readonly<Partial<Record<Entry, Fault>>>;

/** What has to be put right before a role can be given. @param today the first day that may be the last */
export function roleFaultsOf({ role, practice, until }: RoleDraft, today: string): Faults<'practice' | 'until'> {
  return {
    ...(role === practiceRole && practice === '' && { practice: 'missing' }),
    ...(until !== '' && until < today && { until: 'past' }),
  };
}

/** The role as it is given. */
export function giftOf(id: string, { role, practice, until }: RoleDraft): Gift {
  return { id, role, ...(role === practiceRole && { practice }), until: until === '' ? null : until };
}

/** What has to be put right before somebody can be added; empty when nothing. @param today the first day that may be the last */
export function faultsOf(draft: Draft, today: string): Faults<'name' | 'organisationName' | 'practice' | 'until'> {
  const isNew = draft.organisation === newOrganisation;
  return {
    ...(draft.name.trim() === '' && { name: 'missing' }),
    ...(isNew && draft.organisationName.trim() === '' && { organisationName: 'missing' }),
    ...roleFaultsOf(draft, today),
  };
}

/** One name stands for both languages where there is no other. */
function inBoth(name: string, other: string, language: Language): Label {
  const own = name.trim();
  const foreign = other.trim() === '' ? own : other.trim();
  return language === 'zh' ? { zh: own, en: foreign } : { en: own, zh: foreign };
}

/** The organisation that comes with a person; null where it is there already, or none. @param language the one that was typed in */
export function organisationOf({ ids, organisation, organisationName, kind }: Draft, language: Language) {
  if (organisation !== newOrganisation) return null;
  return { id: ids.organisation, name: inBoth(organisationName, '', language), kind };
}

/** The person as they are added. @param language the one that was typed in */
export function newcomerOf(draft: Draft, language: Language): Newcomer {
  const { ids, name, otherName, organisation } = draft;
  const isNew = organisation === newOrganisation;
  return {
    ...giftOf(ids.person, draft),
    name: inBoth(name, otherName ?? '', language),
    organisationId: isNew ? ids.organisation : organisation === '' ? null : organisation,
  };
}
