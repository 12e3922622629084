import { apply, recordTypes, type RecordType, type WholeRecord, wishSchema } from '@cityloom/operating-model';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { wishesBack } from './put-back.ts';

const type = recordTypes.get('engagement') as RecordType;
const hand = { person: null, at: '2026-06-30T00:00:00.000Z' };
const operation = uuidv7();

const names = fc.constantFrom('Open day', 'Hearing', 'Round table');
const ids = Array.from({ length: 4 }, () => uuidv7());
const said = fc.record({
  fields: fc.record(
    {
      name: names.map((en) => ({ en, zh: en })),
      satisfaction: fc.integer({ min: 0, max: 100 }),
      attendance: fc.dictionary(
        fc.constantFrom(...ids),
        fc.record({
          order: fc.constantFrom('a0', 'a1', 'a2'),
          cells: fc.record({ sector: fc.constantFrom('business', 'resident'), count: fc.nat(9) }, { requiredKeys: [] }),
        }),
        { maxKeys: 4 },
      ),
    },
    { requiredKeys: [] },
  ),
  links: fc.record({ audience: fc.dictionary(fc.constantFrom(...ids), fc.constant(null), { maxKeys: 4 }) }),
});
const base: Omit<WholeRecord, 'fields' | 'links'> = {
  id: uuidv7(),
  type,
  code: 'ENG-1',
  state: 'draft',
  visibility: 'members',
  owner: null,
  ownerOrg: null,
  ownerSector: null,
  lastEditor: null,
  about: null,
  version: 1,
  clock: 1,
  createdAt: hand.at,
  changedAt: hand.at,
  binnedAt: null,
};
const field = fc.constantFrom('name', 'satisfaction', 'attendance', 'audience');
/** A small table without the ids of its rows: one that was taken out comes again as a new row. */
const plain = ({ fields, links }: Pick<WholeRecord, 'fields' | 'links'>, name: string): unknown => {
  const value = name === 'audience' ? (links[name] ?? {}) : (fields[name] ?? null);
  if (name !== 'attendance') return value;
  return Object.values((value ?? {}) as object)
    .map((row) => JSON.stringify(row, ['order', 'cells', 'sector', 'count']))
    .toSorted();
};

describe('what a version said, put back', () => {
  const backIn = (now: WholeRecord, then: Pick<WholeRecord, 'fields' | 'links'>, name: string) => {
    const wishes = wishesBack(now, then, name, operation, 1).map((wish) => wishSchema.parse(wish));
    return wishes.reduce((record, wish) => {
      if (wish.kind === 'create') throw new Error('nothing begins');
      return apply(record, wish, hand).record;
    }, now);
  };

  it('makes the field say that again, and leaves all others as they are', () => {
    fc.assert(
      fc.property(said, said, field, (now, then, name) => {
        const back = backIn({ ...base, ...now }, then, name);
        expect(plain(back, name)).toEqual(plain({ ...base, ...then }, name));
        for (const other of ['name', 'satisfaction', 'attendance', 'audience'].filter((one) => one !== name)) {
          expect(plain(back, other)).toEqual(plain({ ...base, ...now }, other));
        }
      }),
    );
  });

  it('asks for nothing where it says so already, and for the same when it is asked again', () => {
    fc.assert(
      fc.property(said, said, field, (now, then, name) => {
        const record = { ...base, ...now };
        expect(wishesBack(record, now, name, operation, 1)).toEqual([]);
        expect(wishesBack(record, then, name, operation, 1)).toEqual(wishesBack(record, then, name, operation, 1));
      }),
    );
  });
});
