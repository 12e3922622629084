import type { Label } from './label.ts';

/** The three sectors that write a city's records together. */
export const sectors = ['government', 'business', 'community'] as const;
export type Sector = (typeof sectors)[number];

/** The fewest people of a group that are told as a number: of fewer, somebody could be guessed (everyday.md 3). */
export const smallestGroup = 5;

export const sectorLabels: Readonly<Record<Sector, Label>> = {
  government: { en: 'Government', zh: '政府' },
  business: { en: 'Business', zh: '企业' },
  community: { en: 'Community', zh: '社区' },
};

/** Finer kinds of organisation; each counts towards one sector unless a city moves it. */
export const organisationKinds = [
  'government',
  'public_body',
  'business',
  'voluntary',
  'academia',
  'resident',
  'visitor',
  'media',
  'other_city',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationKindLabels: Readonly<Record<OrganisationKind, Label>> = {
  government: { en: 'Government body', zh: '政府部门' },
  public_body: { en: 'Public body', zh: '公共机构' },
  business: { en: 'Business', zh: '企业' },
  voluntary: { en: 'Voluntary organisation', zh: '社会组织' },
  academia: { en: 'University or research body', zh: '高校与科研机构' },
  resident: { en: 'Residents', zh: '居民' },
  visitor: { en: 'Visitors', zh: '访客' },
  media: { en: 'Media', zh: '媒体' },
  other_city: { en: 'Another city', zh: '其他城市' },
};

/** The sector that each kind counts towards where a city has not moved it. */
export const sectorOfKind: Readonly<Record<OrganisationKind, Sector>> = {
  government: 'government',
  public_body: 'government',
  other_city: 'government',
  business: 'business',
  media: 'business',
  voluntary: 'community',
  academia: 'community',
  resident: 'community',
  visitor: 'community',
};

/** The sector that a kind counts towards. @param kind as it is stored @returns null where there is no such kind */
export const sectorOf = (kind: unknown): Sector | null => {
  const known = organisationKinds.find((one) => one === kind);
  return known === undefined ? null : sectorOfKind[known];
};
