import type { WordKey } from '../../words/en.ts';

/** How the forms call what the server may refuse of a person, and of an organisation that comes with them. */
export const refusedNames: Readonly<Record<'person' | 'organisation', ReadonlyMap<string, WordKey>>> = {
  person: new Map([
    ['name', 'people.name'],
    ['organisationId', 'filter.organisation'],
    ['role', 'people.role'],
    ['practice', 'people.practice'],
    ['until', 'people.until'],
  ]),
  organisation: new Map([
    ['name', 'people.organisation.name'],
    ['kind', 'people.organisation.kind'],
  ]),
};
export type About = keyof typeof refusedNames;
