import { prose, type RecordType, refs, rows, text } from '@cityloom/operating-model';
import fc from 'fast-check';
import { fields, madeRecord, madeType, row, target } from '../../fields/rehearsal/made-type.ts';
import type { SealedVersion } from '../../records/versions.ts';
import { countsOf } from './counts.ts';
import { type FieldChange, recordChanges, type Snapshot } from './field-changes.ts';
import { tableChange } from './row-changes.ts';
import { inOrderOfTime, keptIn, sideIn, usualOther } from './sides.ts';

const label = { en: 'Text', zh: '正文' };
const kind = { en: 'Kind', zh: '类' };
const type: RecordType = {
  ...madeType,
  title: 'short',
  fields: {
    ...fields,
    text: prose({ label, bilingual: true }),
    phone: text({ label, class: 'contact' }),
    price: text({ label, class: 'commercial' }),
    kinds: refs({ label, to: 'any', kinds: { one: kind, two: kind } }),
    table: rows({ label, columns: { goal: text({ label, bilingual: true }), year: text({ label }) } }),
  },
  views: { table: [], form: [{ label, fields: ['date', 'text', 'table'] }], document: { body: ['text'] } },
};
const written = (...all: readonly string[]) => ({
  type: 'doc',
  content: all.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })),
});
const base: Snapshot = {
  fields: madeRecord.fields,
  texts: [
    { field: 'text', language: 'zh', json: written('夜里有车。', '公交站台一律做成无障碍站台。') },
    { field: 'text', language: 'en', json: written('Buses at night.') },
  ],
};
const given = (more: Record<string, unknown>, texts = base.texts): Snapshot => ({
  fields: { ...base.fields, ...more },
  texts,
});
const changesTo = (after: Snapshot, before = base, writes: readonly string[] = []) =>
  recordChanges(type, before, after, writes);
const only = (after: Snapshot, before = base): FieldChange | undefined => {
  const { changed } = changesTo(after, before);
  expect(changed.length).toBeLessThanOrEqual(1);
  return changed[0];
};

describe('two times of a record', () => {
  it('that say the same have no change in them, and name what stayed', () => {
    const { changed, unchanged } = changesTo(given({ both: { zh: '旧', en: 'old' } }));
    expect(changed).toEqual([]);
    expect(unchanged.slice(0, 3)).toEqual(['short', 'text', 'date']);
    expect(unchanged).not.toContain('price');
  });

  it('are told in the order of the page: title, texts, form, and the rest', () => {
    const { changed } = changesTo(
      given({ flag: false, date: '2027-01-01', short: 'new' }, [
        { field: 'text', language: 'zh', json: written('新') },
      ]),
    );
    expect(changed.map(({ name }) => name)).toEqual(['short', 'text', 'date', 'flag']);
  });

  it('are told of a text in each language in which it changed', () => {
    expect(only(given({ both: { zh: '旧', en: 'new' } }))).toMatchObject({
      kind: 'words',
      texts: [{ language: 'en', before: 'old', after: 'new' }],
    });
    expect(only(given({ long: undefined }))).toMatchObject({ texts: [{ language: null, before: 'old', after: '' }] });
    const zh = {
      field: 'text',
      language: 'zh',
      json: written('夜里有车。', '公交站台一律改成无障碍站台。', '再加一段。'),
    } as const;
    const change = only(given({}, base.texts.with(0, zh)));
    expect(change).toMatchObject({ kind: 'prose', texts: [{ language: 'zh' }] });
    expect(countsOf(change ? [change] : [], [])).toEqual({
      fields: 0,
      reworded: 1,
      added: 1,
      removed: 0,
      moved: 0,
      restyled: 0,
      parts: 0,
      open: 0,
    });
  });

  it('are told of links by where they lead, a link of another kind as one that went and one that came', () => {
    expect(only(given({ refs: [] }))).toMatchObject({ removed: [{ to: target, as: null }], added: [] });
    const linked = given({ kinds: [{ to: target, as: 'one' }] });
    expect(only(given({ kinds: [{ to: target, as: 'two' }] }), linked)).toMatchObject({
      removed: [{ as: 'one' }],
      added: [{ as: 'two' }],
    });
  });

  it('are told of a small table row by row', () => {
    const cells = (goal: string, year: string) => ({ goal: { zh: goal, en: '' }, year });
    const at = (id: string, order: string, goal: string, year = '2030') => ({ id, order, cells: cells(goal, year) });
    const before = given({ table: [at('a', 'B', '甲'), at('b', 'C', '乙'), at('c', 'D', '丙')] });
    expect(
      only(given({ table: [at('d', 'A', '丁'), at('b', 'C', '乙', '2035'), at('c', 'D', '丙')] }), before),
    ).toMatchObject({
      isRearranged: false,
      rows: [
        { kind: 'removed', id: 'a', place: 1 },
        { kind: 'added', id: 'd', place: 1 },
        { kind: 'changed', id: 'b', place: 2, columns: ['year'] },
      ],
    });
    expect(only(given({ table: [at('a', 'Z', '甲'), at('b', 'C', '乙'), at('c', 'D', '丙')] }), before)).toMatchObject({
      isRearranged: true,
      rows: [],
    });
  });

  it('are told of an empty value however it was left empty', () => {
    const empty = fc.constantFrom(undefined, null, '', [], { zh: '', en: '' });
    fc.assert(
      fc.property(empty, empty, fc.constantFrom(...Object.keys(type.fields)), (one, other, name) => {
        expect(changesTo(given({ [name]: one }), given({ [name]: other })).changed).toEqual([]);
      }),
    );
  });

  it('are not told of what is never sealed, nor of what the reader may not read', () => {
    expect(changesTo(given({ phone: '1' }), base, ['phone']).changed).toEqual([]);
    expect(changesTo(given({ price: '1' }), given({}), []).changed).toMatchObject([{ name: 'price' }]);
    expect(changesTo(base, base, ['price']).unchanged).not.toContain('price');
  });
});

describe('a small table', () => {
  it('gives the rows after when its changes are done to the rows before', () => {
    const columns = { cell: text({ label }) };
    const some = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd', row),
        order: fc.constantFrom('A', 'B', 'C', 'D'),
        cells: fc.record({ cell: fc.constantFrom('x', 'y') }),
      }),
      { selector: ({ id }) => id, maxLength: 4 },
    );
    fc.assert(
      fc.property(some, some, (before, after) => {
        const rowsAfter = new Map<string, unknown>(before.map(({ id, cells }) => [id, cells]));
        for (const change of tableChange(columns, before, after).rows) {
          if (change.kind === 'removed') rowsAfter.delete(change.id);
          else rowsAfter.set(change.id, 'after' in change ? change.after : change.cells);
        }
        expect(Object.fromEntries(rowsAfter)).toEqual(Object.fromEntries(after.map(({ id, cells }) => [id, cells])));
      }),
    );
  });
});

describe('what is compared', () => {
  const sealed = [3, 2, 1].map((number) => ({ number, clock: number * 10, at: `2026-0${number}-01` }) as SealedVersion);
  const versions = keptIn(sealed, []);

  it('has the older one before, and today after all', () => {
    expect(inOrderOfTime(2, 1, versions)).toEqual({ before: 1, after: 2 });
    expect(inOrderOfTime('now', 1, versions)).toEqual({ before: 1, after: 'now' });
    expect(inOrderOfTime(1, 1, versions)).toBeNull();
  });

  it('is today while the text is being revised, else the version before, else the newest, else nothing', () => {
    expect(usualOther(2, versions, true)).toBe('now');
    expect(usualOther(3, versions, false)).toBe(2);
    expect(usualOther(1, versions, false)).toBe(3);
    expect(usualOther(1, versions.slice(2), false)).toBeNull();
  });

  it('is what somebody named too, each at its place in time', () => {
    const named = [
      { number: 2, name: 'Before the hearing', clock: 25, at: '2026-02-20', by: null },
      { number: 1, name: 'First draft', clock: 5, at: '2025-12-01', by: null },
    ];
    const kept = keptIn(sealed, named);
    expect(kept.map(({ side }) => side)).toEqual([3, 'named-2', 2, 1, 'named-1']);
    expect(inOrderOfTime('named-2', 2, kept)).toEqual({ before: 2, after: 'named-2' });
    expect(inOrderOfTime('named-2', 3, kept)).toEqual({ before: 'named-2', after: 3 });
    expect(usualOther('named-1', kept, false)).toBe(3);
    expect(usualOther('named-2', kept, false)).toBe(2);
    // What not everybody sees is nothing that an address of all leads to.
    expect(usualOther(3, kept, false)).toBe(2);
  });

  it('is read from an address, or is nothing', () => {
    expect(['now', 'named-2', '7', 7].map(sideIn)).toEqual(['now', 'named-2', 7, 7]);
    for (const none of ['', 'named-', 'named-0', '0', '-1', '1.5', 'named-x', '9999999', undefined, null, {}])
      expect(sideIn(none)).toBeNull();
  });
});
