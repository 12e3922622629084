import type { RecordView } from '../shapes.ts';

/** A record for a test: a draft of no particular type that its reader may only see, with what matters to the test. */
export const recordFor = (facts: Partial<RecordView>): RecordView => ({
  id: 'a',
  type: 'any',
  code: 'ANY-1',
  state: 'draft',
  visibility: 'members',
  owner: null,
  ownerOrg: null,
  version: 1,
  clock: 1,
  createdAt: '2026-06-01T00:00:00Z',
  changedAt: '2026-06-01T00:00:00Z',
  fields: {},
  may: [],
  writes: [],
  ...facts,
});
