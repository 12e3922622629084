import type { StoredRecord } from '../../records/record.entity.ts';

/** A record as the store might hold it. @param more what matters of it */
export const stored = (id: string, type: string, more: Partial<StoredRecord> = {}): StoredRecord => ({
  id,
  cityId: 'city',
  type,
  code: id,
  ownerId: 'owner',
  ownerOrg: 'org',
  ownerSector: 'business',
  lastEditor: null,
  state: 'draft',
  visibility: 'members',
  fields: {},
  clocks: {},
  version: 1,
  clock: 1,
  createdAt: new Date(0),
  changedAt: new Date(0),
  binnedAt: null,
  aboutId: null,
  hostId: null,
  sole: null,
  ...more,
});
