import type { Change } from '../../../records/shapes.ts';
import { deedsIn } from './deeds.ts';

const change = (more: Partial<Change>): Change => ({
  clock: 1,
  record: 'r',
  type: 'initiative',
  version: 1,
  kind: 'patch',
  by: { person: 'me' },
  at: '2026-06-30T08:00:00Z',
  after: {},
  ...more,
});
const text = (...authors: readonly string[]) => ({ text: { authors, added: 4, removed: 0 } });

describe('what a newcomer has done', () => {
  it('is read from the changes of the city', () => {
    const changes = [
      change({ type: 'contribution', kind: 'create', after: { '@owner': 'me' } }),
      change({ after: { period: { from: '2026-09-01', to: null } } }),
      change({ type: 'visionSection', kind: 'prose', after: text('me') }),
    ];
    expect(deedsIn(changes, 'me')).toEqual(['wrote', 'moved', 'said']);
    expect(deedsIn(changes, 'somebody')).toEqual([]);
  });

  it('is also what was written together with somebody who wrote last', () => {
    const together = change({ kind: 'prose', by: { person: 'other' }, after: text('me', 'other') });
    expect(deedsIn([together], 'me')).toEqual(['wrote']);
    expect(deedsIn([change({ kind: 'prose', by: { person: 'other' }, after: text('other') })], 'me')).toEqual([]);
  });

  it('is nothing else that they changed', () => {
    const changes = [
      change({ after: { name: { zh: '名', en: 'Name' } } }),
      change({ type: 'milestone', after: { period: null } }),
      change({ type: 'contribution', after: { kind: 'idea' } }),
      change({ type: 'contribution', kind: 'create', after: { '@owner': null } }),
      change({ by: null, after: { period: null } }),
    ];
    expect(deedsIn(changes, 'me')).toEqual([]);
  });
});
