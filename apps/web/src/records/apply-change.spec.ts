import { applyChange, applyToList } from './apply-change.ts';
import { recordFor } from './rehearsal/record-for.ts';
import type { Change, RecordView } from './shapes.ts';

const record = (id: string, version = 3): RecordView =>
  recordFor({
    id,
    type: 'visionSection',
    code: `VSC-${id}`,
    version,
    clock: 10,
    fields: { title: 'before', order: 1 },
    may: ['view'],
  });

const change = (facts: Partial<Change> = {}): Change => ({
  clock: 11,
  record: 'a',
  type: 'visionSection',
  version: 4,
  kind: 'patch',
  at: '2026-06-02T00:00:00Z',
  after: { title: 'after' },
  ...facts,
});

describe('a change of a record that is kept in the page', () => {
  it('is carried over, with its version, clock and time', () => {
    expect(applyChange(record('a'), change())).toEqual({
      ...record('a'),
      version: 4,
      clock: 11,
      changedAt: '2026-06-02T00:00:00Z',
      fields: { title: 'after', order: 1 },
    });
  });

  it('that is known already changes nothing: the answer to one’s own wish may come before it', () => {
    const kept = record('a', 4);
    expect(applyChange(kept, change())).toBe(kept);
  });

  it('behind a gap says that the record must be read anew', () => {
    expect(applyChange(record('a'), change({ version: 6 }))).toBe('stale');
  });

  it('of a live text raises the version and nothing else: the text has its own line', () => {
    const outcome = applyChange(record('a'), change({ kind: 'prose', after: { 'text/zh': null } }));
    expect(outcome).toEqual({ ...record('a'), version: 4, clock: 11, changedAt: '2026-06-02T00:00:00Z' });
  });

  it.each([
    ['a link', change({ kind: 'link', after: { 'coEditors/x': null } })],
    ['a cell of a table', change({ kind: 'row', after: { 'targets/x/value': 1 } })],
    ['a state, which may change rights', change({ kind: 'move', after: { '@state': 'review' } })],
    ['the bin', change({ kind: 'bin', after: { '@binned': true } })],
  ])('that touches %s makes it read anew', (_, other) => {
    expect(applyChange(record('a'), other)).toBe('stale');
  });
});

describe('a change and a list that is kept in the page', () => {
  const list = [record('a'), record('b')];

  it('changes the one record and leaves the others as they are', () => {
    const outcome = applyToList(list, {}, change());
    expect(outcome).toMatchObject([{ fields: { title: 'after' } }, { fields: { title: 'before' } }]);
    expect(outcome[1]).toBe(list[1]);
  });

  it('that is known already leaves the list itself', () => {
    expect(applyToList(list, {}, change({ version: 3 }))).toBe(list);
  });

  it('of a record that is not in it makes it read anew: whether it belongs here is for the server to say', () => {
    expect(applyToList(list, {}, change({ record: 'new', kind: 'create', version: 1 }))).toBe('stale');
  });

  it('of a text of a record that is not in it does not matter', () => {
    expect(applyToList(list, {}, change({ record: 'other', kind: 'prose' }))).toBe(list);
  });

  it.each([
    ['filtered by', { filter: { order: { eq: '1' } } }],
    ['sorted by', { sort: '-order' }],
  ])('to a field that it is %s makes it read anew', (_, wanted) => {
    expect(applyToList(list, wanted, change({ after: { order: 2 } }))).toBe('stale');
    expect(applyToList(list, wanted, change())).toMatchObject([{ fields: { title: 'after' } }, {}]);
  });

  it('puts a list in order of change in another order', () => {
    expect(applyToList(list, { sort: '-@changedAt' }, change())).toBe('stale');
  });

  it('that begins a record leaves a list alone which plainly does not ask for it', () => {
    const about = (on: unknown) => change({ record: 'z', version: 1, kind: 'create', after: { on } });
    const wanted = { filter: { on: { in: 'x,y' } } };
    const list = [record('a')];
    expect(applyToList(list, wanted, about('elsewhere'))).toBe(list);
    expect(applyToList(list, { filter: { on: { eq: 'x' } } }, about('y'))).toBe(list);
    for (const said of ['x', 'y', undefined, { zh: 'x' }]) expect(applyToList(list, wanted, about(said))).toBe('stale');
    expect(applyToList(list, {}, about('elsewhere'))).toBe('stale');
    expect(applyToList(list, { filter: { on: { ne: 'x' } } }, about('x'))).toBe('stale');
  });
});
