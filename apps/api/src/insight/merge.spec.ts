import { type Actor, mayDo, mayUse, recordTypes, type RecordType } from '@cityloom/operating-model';
import type { StoredRecord } from '../records/record.entity.ts';
import { subjectOf, typeOf } from '../records/subject.ts';
import { type Group, groupOf, mergedLines, type Part, readableParts, type Waits } from './merge.ts';
import { Reader } from './reader.ts';
import { stored } from './rehearsal/stored.ts';
import { begun, type Span } from './since.repository.ts';

const said = (id: string, about: StoredRecord, more: Partial<StoredRecord> = {}) =>
  stored(id, 'comment', { about, aboutId: about.id, hostId: about.id, state: 'shared', ...more });
const nobody: Actor = { person: 'reader', organisation: null, sector: null, roles: [{ role: 'member' }] };
const actor = (more: Partial<Actor> = {}): Actor => ({ ...nobody, ...more });
const told = (record: StoredRecord, spans: readonly Span[], reader = new Reader(actor())) =>
  readableParts({ record: record.id, clock: 9, isNew: spans.some(([at]) => at === begun), spans }, record, reader);
const typeNamed = (id: string): RecordType => {
  const type = recordTypes.get(id);
  if (type === undefined) throw new Error(`no type ${id}`);
  return type;
};

describe('what a change is told for', () => {
  it.each([
    ['initiative', '@state', 'decided'],
    ['initiative', '@visibility', 'decided'],
    ['initiative', 'stage', 'decided'],
    ['contribution', 'effect', 'decided'],
    ['suggestion', 'outcome', 'decided'],
    ['initiative', 'period', 'facts'],
    ['initiative', 'dependsOn/x', 'facts'],
    ['engagement', 'attendance/x/count', 'facts'],
    ['initiative', 'name', 'text'],
    ['visionSection', 'text/zh', 'text'],
    ['comment', 'text', 'talk'],
    ['comment', 'resolved', 'talk'],
  ] as const)('of %s at %s is that it belongs to: %s', (type, address, group) => {
    expect(groupOf(typeNamed(type), address)).toBe(group);
  });
});

describe('what of a record is told', () => {
  const initiative = stored('a', 'initiative');
  const spans: readonly Span[] = [
    ['progress', 3, 5],
    ['budget', 4, 4],
  ];

  it('leaves out fields that the reader may not read', () => {
    expect(told(initiative, spans).map(({ address }) => address)).toEqual(['progress']);
    const manager = new Reader(actor({ roles: [{ role: 'programme_manager' }] }));
    expect(told(initiative, spans, manager).map(({ address }) => address)).toEqual(['progress', 'budget']);
  });

  it('is nothing of what they may not view', () => {
    expect(told(stored('a', 'initiative', { visibility: 'org' }), spans)).toEqual([]);
    expect(told(said('c', stored('a', 'initiative', { visibility: 'org' })), [[begun, 1, 1]])).toEqual([]);
    expect(told(said('c', stored('a', 'initiative', { binnedAt: new Date(1) })), [[begun, 1, 1]])).toEqual([]);
  });

  it('is of a new one that it is new, and of one in the bin that it went there', () => {
    const isNew = told(initiative, [[begun, 2, 2], ...spans, ['@state', 6, 6]]);
    expect(isNew).toMatchObject([{ group: 'facts', address: null, first: 2, last: 2 }]);
    const binned = stored('a', 'initiative', { binnedAt: new Date(1) });
    expect(told(binned, [...spans, ['@binned', 7, 7]])).toMatchObject([{ group: 'decided', address: null, last: 7 }]);
    expect(told(binned, [...spans, [begun, 1, 1], ['@binned', 7, 7]])).toEqual([]);
    const back = said('c', initiative, { binnedAt: new Date(1) });
    expect(told(back, [['@binned', 7, 7]])).toEqual([]);
  });
});

const none: Waits = { asked: [], due: null, writers: [], invited: [] };

describe('lines', () => {
  const [a, b, c] = [stored('a', 'initiative'), stored('b', 'initiative'), stored('c', 'initiative')];
  const comment = said('t', a);
  const records = new Map([a, b, c, comment].map((record) => [record.id, record]));
  const part = (record: StoredRecord, group: Part['group'], last: number): Part => {
    return { record, type: typeOf(record), group, address: 'x', first: 1, last };
  };
  const lines = (parts: readonly Part[], waits: ReadonlyMap<string, Waits> = new Map(), of = records) =>
    mergedLines(parts, waits, of).map(({ record, group, parts: some }) => [record.id, group, some.length]);

  it('are one a record, with what was said about it', () => {
    expect(lines([part(comment, 'talk', 9), part(a, 'text', 2), part(a, 'facts', 1)])).toEqual([['a', 'facts', 3]]);
  });

  it('stand in the order of their groups, the newest first', () => {
    const parts = [part(a, 'text', 9), part(b, 'decided', 2), part(c, 'text', 10)];
    expect(lines(parts)).toEqual([
      ['b', 'decided', 1],
      ['c', 'text', 1],
      ['a', 'text', 1],
    ]);
  });

  it('put first what waits, also where nothing happened, and three such lines before all others', () => {
    const many = new Map(['d', 'e', 'f', 'g'].map((id) => [id, stored(id, 'initiative')]));
    const waits = new Map([...many.keys()].map((id) => [id, { ...none, writers: [{ person: 'p', at: '' }] }]));
    const groups = lines([part(a, 'talk', 9)], waits, new Map([...records, ...many])).map(([, group]) => group);
    expect(groups).toEqual(['waits', 'waits', 'waits', 'talk', 'waits'] satisfies Group[]);
    expect(lines([], new Map([['a', { ...none, asked: [comment] }]]))).toEqual([['a', 'waits', 0]]);
  });
});

describe('a reader', () => {
  /** Every pair of a reader and a record that differ in something that a right may hang on. */
  const actors = [
    actor(),
    actor({ person: 'owner' }),
    actor({ organisation: 'org', sector: 'business' }),
    actor({ sector: 'business' }),
    actor({ roles: [{ role: 'viewer', record: 'a' }] }),
    actor({ roles: [{ role: 'programme_manager' }] }),
    actor({ roles: [{ role: 'practice_lead', practice: '6.9' }] }),
    actor({ roles: [] }),
  ];
  const records = ['initiative', 'stakeholder', 'contribution'].flatMap((type) =>
    (['owner', 'org', 'sector', 'members', 'public'] as const).flatMap((visibility) =>
      (['draft', 'shared'] as const).flatMap((state) =>
        ['a', 'b'].flatMap((id) =>
          (['owner', null] as const).flatMap((ownerId) => {
            const host = stored(id, type, { visibility, state, ownerId, ownerOrg: ownerId && 'org' });
            const spoken = ['', 'budget', 'influence'].map((field) =>
              said(`${id} ${field}`, host, { fields: { on: id, part: field }, visibility: 'members' }),
            );
            return [host, ...spoken, said('other', host, { visibility, ownerId: 'reader' })];
          }),
        ),
      ),
    ),
  );

  it.each(actors.map((one) => [JSON.stringify(one), one] as const))('%s knows what the policy lets them', (_, one) => {
    const reader = new Reader(one);
    for (const record of records) {
      const type = typeOf(record);
      const subject = subjectOf(record, type);
      expect([record, reader.sees(record)]).toEqual([record, mayDo(type, one, 'view', subject)]);
      for (const [name, field] of Object.entries(type.fields)) {
        const may = field.class !== 'contact' && mayUse(type, one, 'read', name, subject);
        expect([name, reader.reads(record, name)]).toEqual([name, may]);
      }
    }
  });
});
