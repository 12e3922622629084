import type { RoleToGive, Label, Language, OrganisationKind } from '@cityloom/operating-model';
import type { Newcomer } from './deeds.ts';

/** What has been typed of a person who is to be added. */
export interface Draft {
  /** Ids of the person and of an organisation that may come with them: sent again, they add nothing twice. */
  readonly ids: Readonly<{ person: string; organisation: string }>;
  /** Names in the language of whoever types, and in the other one; null until that is asked for. */
  readonly name: string;
  readonly otherName: string | null;
  /** The id of one that is there, `new` for one that is not, or none. */
  readonly organisation: string;
  readonly organisationName: string;
  readonly kind: OrganisationKind;
  readonly role: RoleToGive;
  /** The last day, `YYYY-MM-DD`; empty for no end. */
  readonly until: string;
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
  until: '',
});

/** What is wrong with a field. */
export type Fault = 'missing' | 'past';
type Entry = 'name' | 'organisationName' | 'until';

/** What has to be put right before somebody can be added; empty when nothing. @param today the first day that may be the last */
export function faultsOf(draft: Draft, today: string): Readonly<Partial<Record<Entry, Fault>>> {
  const isNew = draft.organisation === newOrganisation;
  return {
    ...(draft.name.trim() === '' && { name: 'missing' }),
    ...(isNew && draft.organisationName.trim() === '' && { organisationName: 'missing' }),
    ...(isPast(draft.until, today) && { until: 'past' }),
  };
}

/** Whether a last day has gone by. @param until `YYYY-MM-DD`, or empty for none */
export const isPast = (until: string, today: string): boolean => until !== '' && until < today;

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
  const { ids, name, otherName, organisation, role, until } = draft;
  const isNew = organisation === newOrganisation;
  return {
    id: ids.person,
    name: inBoth(name, otherName ?? '', language),
    organisationId: isNew ? ids.organisation : organisation === '' ? null : organisation,
    role,
    until: until === '' ? null : until,
  };
}
