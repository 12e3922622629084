import fc from 'fast-check';
import { defineRecord, type RecordType } from '../kernel/define.ts';
import { number, refs, rows, text } from '../kernel/field.ts';
import { audiences } from '../kernel/state.ts';
import { apply, begin, mostRows } from './apply.ts';
import { WishRefused } from './refused.ts';
import { sameValue } from './same-value.ts';
import { valueAt, type WholeRecord } from './whole-record.ts';
import type { Wish } from './wish.ts';

const label = { en: 'Sample', zh: '样例' };
const type: RecordType = defineRecord('sample', {
  clause: '6.9',
  code: 'SMP',
  class: 'portfolio',
  label,
  plural: label,
  purpose: label,
  lifecycle: 'adopted',
  title: 'name',
  fields: {
    name: text({ label, required: true }),
    size: number({ label }),
    after: refs({ label, to: 'sample', kinds: { fs: label } }),
    targets: rows({ label, columns: { year: number({ label, required: true }), note: text({ label }) } }),
  },
  views: { table: ['name'] },
});
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const me = { person: id(1), at: '2026-06-30T08:00:00.000Z' };
const operation = id(99);
const record = id(2);

type Change = Exclude<Wish, { kind: 'create' }>;
const start = (): WholeRecord =>
  begin(
    type,
    { kind: 'create', operation, record, type: 'sample', fields: { name: 'One', size: null } },
    { organisation: id(3), sector: 'business', about: null },
    me,
  ).record;
const after = (...wishes: Change[]) => wishes.reduce((one, wish) => apply(one, wish, me).record, start());
const row = (n: number, cells: Record<string, unknown>, order?: string): Change => ({
  kind: 'row',
  operation,
  record,
  seen: 0,
  field: 'targets',
  row: id(n),
  ...(order && { order }),
  cells,
});

const wishes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('patch' as const),
    operation: fc.constant(operation),
    record: fc.constant(record),
    seen: fc.constant(0),
    fields: fc.record(
      {
        name: fc.string({ minLength: 1 }),
        size: fc.option(fc.integer()),
        summary: fc.constantFrom(null, { zh: '甲', en: '' }),
      },
      { requiredKeys: [] },
    ),
  }),
  fc
    .tuple(fc.integer({ min: 10, max: 14 }), fc.constantFrom('fs', null))
    .map(([to, as]): Change => ({ kind: 'link', operation, record, field: 'after', to: id(to), as })),
  fc
    .integer({ min: 10, max: 14 })
    .map((to): Change => ({ kind: 'unlink', operation, record, field: 'after', to: id(to) })),
  fc
    .tuple(
      fc.integer({ min: 20, max: 24 }),
      fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
      fc.integer(),
      fc.option(fc.string()),
    )
    .map(([n, order, year, note]) => row(n, { year, note }, order)),
  fc
    .integer({ min: 20, max: 24 })
    .map((n): Change => ({ kind: 'unrow', operation, record, field: 'targets', row: id(n) })),
  fc
    .constantFrom('draft', 'consultation', 'review', 'adopted', 'archived')
    .map((state): Change => ({ kind: 'move', operation, record, state: state as 'draft' })),
  fc.constantFrom(...audiences).map((visibility): Change => ({ kind: 'show', operation, record, visibility })),
  fc.constantFrom('bin' as const, 'restore' as const).map((kind): Change => ({ kind, operation, record })),
);

describe('what a wish does to a record', () => {
  it('is told whole, undoes nothing else, and leaves the record before as it was', () => {
    fc.assert(
      fc.property(fc.array(wishes, { maxLength: 40 }), (asked) => {
        let now = start();
        for (const wish of asked) {
          const frozen = JSON.stringify(now);
          let effect;
          try {
            effect = apply(now, wish, me);
          } catch (error) {
            if (!(error instanceof WishRefused)) return false;
            continue;
          }
          const addresses = Object.keys(effect.after);
          const told =
            JSON.stringify(now) === frozen &&
            JSON.stringify(Object.keys(effect.before)) === JSON.stringify(addresses) &&
            addresses.every(
              (address) =>
                sameValue(effect.before[address], valueAt(now, address)) &&
                sameValue(effect.after[address], valueAt(effect.record, address)) &&
                !sameValue(effect.before[address], effect.after[address]),
            ) &&
            everyAddress(now, effect.record).every(
              (address) =>
                addresses.includes(address) || sameValue(valueAt(now, address), valueAt(effect.record, address)),
            ) &&
            effect.record.version === now.version + (addresses.length > 0 ? 1 : 0);
          if (!told) return false;
          now = effect.record;
        }
        return true;
      }),
      { numRuns: 300 },
    );
  });

  /** Every address of either record, found by looking and not by asking. */
  function everyAddress(...records: WholeRecord[]): string[] {
    return records.flatMap(({ fields, links }) => [
      '@state',
      '@visibility',
      '@owner',
      '@ownerOrg',
      '@binned',
      ...Object.keys(fields).filter((name) => name !== 'targets'),
      ...Object.entries((fields['targets'] ?? {}) as Record<string, { cells: object }>).flatMap(([one, { cells }]) => [
        `targets/${one}`,
        ...Object.keys(cells).map((column) => `targets/${one}/${column}`),
      ]),
      ...Object.keys(links['after'] ?? {}).map((to) => `after/${to}`),
    ]);
  }

  it('keeps an empty value out, so that emptied and never written are one', () => {
    expect(start().fields).toEqual({ name: 'One' });
    const emptied = after(
      { kind: 'patch', operation, record, seen: 0, fields: { size: 3 } },
      { kind: 'patch', operation, record, seen: 0, fields: { size: null } },
    );
    expect(emptied.fields).toEqual({ name: 'One' });
    expect(apply(emptied, { kind: 'patch', operation, record, seen: 0, fields: { size: null } }, me).after).toEqual({});
  });

  it('changes cells of a row one by one, and takes the row away with all of them', () => {
    const two = after(row(20, { year: 2030, note: 'x' }, 'a'), row(20, { note: null }), row(21, { year: 2031 }, 'b'));
    expect(two.fields['targets']).toEqual({
      [id(20)]: { order: 'a', cells: { year: 2030 } },
      [id(21)]: { order: 'b', cells: { year: 2031 } },
    });
    const gone = apply(two, { kind: 'unrow', operation, record, field: 'targets', row: id(20) }, me);
    expect(gone.after).toEqual({ [`targets/${id(20)}`]: null, [`targets/${id(20)}/year`]: null });
    expect(gone.before).toEqual({ [`targets/${id(20)}`]: 'a', [`targets/${id(20)}/year`]: 2030 });
  });

  it('does not bring back a row that somebody took away, and wants a new one whole', () => {
    expect(() => after(row(20, { year: 1 }))).toThrow(expect.objectContaining({ code: 'row_gone' }));
    expect(() => after(row(20, { note: 'x' }, 'a'))).toThrow(
      expect.objectContaining({ code: 'invalid_field', fields: ['targets/year'] }),
    );
  });

  it('ends where a table or a field of links is full', () => {
    const links = Object.fromEntries(Array.from({ length: mostRows }, (_, n) => [id(n + 1_000), null]));
    const full = { ...start(), links: { after: links } };
    expect(() => apply(full, { kind: 'link', operation, record, field: 'after', to: id(1), as: null }, me)).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    );
    const table = Object.fromEntries(
      Array.from({ length: mostRows }, (_, n) => [id(n + 1_000), { order: 'a', cells: { year: 1 } }]),
    );
    const fullTable = { ...start(), fields: { name: 'One', targets: table } };
    expect(() => apply(fullTable, row(20, { year: 1 }, 'b'), me)).toThrow(
      expect.objectContaining({ code: 'too_large' }),
    );
    expect(apply(fullTable, row(1_000, { year: 2 }), me).after).toEqual({ [`targets/${id(1_000)}/year`]: 2 });
  });

  it('makes its writer the last editor, and whoever moves it on not', () => {
    const you = { ...me, person: id(7) };
    const written = apply(start(), { kind: 'patch', operation, record, seen: 0, fields: { name: 'Two' } }, you).record;
    expect(written.lastEditor).toBe(you.person);
    expect(apply(written, { kind: 'move', operation, record, state: 'review' }, me).record.lastEditor).toBe(you.person);
  });

  it('takes no step that its lifecycle has not', () => {
    expect(() => after({ kind: 'move', operation, record, state: 'adopted' })).toThrow(
      expect.objectContaining({ code: 'wrong_step' }),
    );
    expect(after({ kind: 'move', operation, record, state: 'draft' }).version).toBe(1);
  });

  it('comes back out of the bin for thirty days', () => {
    const binned = after({ kind: 'bin', operation, record });
    const restore = (at: string) => apply(binned, { kind: 'restore', operation, record }, { ...me, at });
    expect(restore('2026-07-30T08:00:00.000Z').after).toEqual({ '@binned': null });
    expect(() => restore('2026-07-30T08:00:00.001Z')).toThrow(expect.objectContaining({ code: 'bin_emptied' }));
  });
});
