import { type Actor, recordTypes, type WholeRecord, type Wish } from '@cityloom/operating-model';
import { evaluateSet } from './evaluate.ts';
import { type Loaded, World, type Working, type WishSet } from './world.ts';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const type = recordTypes.get('initiative');
if (type === undefined) throw new Error('no initiative');
const org = id(900);
const member: Actor = { person: id(901), organisation: org, sector: 'business', roles: [{ role: 'member' }] };
const stranger: Actor = { ...member, person: id(902), organisation: id(903) };

const stored = (n: number): [string, Working] => {
  const record: WholeRecord = {
    id: id(n),
    type,
    code: `INI-${n}`,
    state: 'draft',
    visibility: 'members',
    owner: member.person,
    ownerOrg: org,
    ownerSector: 'business',
    about: null,
    lastEditor: member.person,
    fields: { name: { zh: '甲', en: 'A' }, phase: 'p1' },
    links: {},
    version: 1,
    clock: n,
    createdAt: '2026-06-01T00:00:00.000Z',
    changedAt: '2026-06-30T00:00:00.000Z',
    binnedAt: null,
  };
  return [record.id, { record, created: false, clocks: { name: n, phase: n }, touched: new Map(), last: null }];
};
const loaded = (): Loaded => ({
  now: '2026-06-30T08:00:00.000Z',
  today: '2026-06-30',
  answerBy: '2026-07-15',
  actors: new Map([member, stranger].map((actor) => [actor.person, actor])),
  records: new Map([stored(1), stored(2), stored(3)]),
  known: new Map(),
  parts: new Map(),
  targets: { organisations: new Map([[org, 'business']]), members: new Set(), records: new Map() },
  sealed: new Set(),
  sealedAt: new Map(),
  replaced: new Set(),
  held: new Map(),
  taken: new Set(),
  soles: new Map(),
});

/** Numbers that look random and are the same at every run. */
function* dice(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state >>> 8;
  }
}

function someSet(roll: () => number, number: number): WishSet {
  const steps = Array.from({ length: 1 + (roll() % 4) }, (_, step): Wish => {
    // Now and then an operation that came before.
    const operation = id(10_000 + (roll() % 12 === 0 ? roll() % 60 : number * 10 + step));
    const record = id(1 + (roll() % 5));
    switch (roll() % 6) {
      case 0:
        return {
          kind: 'create',
          operation,
          record,
          type: 'initiative',
          fields: { name: { zh: '乙', en: 'B' }, phase: 'p2' },
        };
      case 1:
        return {
          kind: 'link',
          operation,
          record,
          field: 'dependsOn',
          to: id(1 + (roll() % 5)),
          as: roll() % 2 ? 'fs' : 'no',
        };
      case 2:
        return { kind: roll() % 2 ? 'bin' : 'restore', operation, record };
      case 3:
        return { kind: 'move', operation, record, state: roll() % 3 ? 'shared' : 'adopted' };
      default:
        return { kind: 'patch', operation, record, seen: roll() % 4, fields: { progress: roll() % 120 } };
    }
  });
  return { person: roll() % 4 === 0 ? stranger.person : member.person, steps };
}

/** What is left of a world: records without their history, and the changes. */
const remains = ({ records, pending }: World) => ({
  records: [...records].map(([key, { record, touched }]) => [
    key,
    { ...record, type: record.type.id },
    [...touched.keys()].toSorted(),
  ]),
  pending: pending.map(({ operation, record, kind, before, after, version }) => ({
    operation,
    record,
    kind,
    before,
    after,
    version,
  })),
});

describe('the sets of a batch', () => {
  it('that are refused leave the world as if they had never come', () => {
    let refused = 0;
    let carriedOut = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const numbers = dice(seed);
      const roll = () => numbers.next().value as number;
      const sets = Array.from({ length: 12 }, (_, number) => someSet(roll, number));
      const world = new World(loaded());
      const good = sets.filter((set) => {
        try {
          evaluateSet(world, set);
          return true;
        } catch {
          return false;
        }
      });
      const quiet = new World(loaded());
      for (const set of good) evaluateSet(quiet, set);
      expect(remains(world)).toEqual(remains(quiet));
      refused += sets.length - good.length;
      carriedOut += good.length;
      // A change follows the one before it on the same record without a version left out.
      for (const [key, { record }] of world.records) {
        const versions = world.pending
          .filter((change) => change.record === key && Object.keys(change.after).length > 0)
          .map(({ version }) => version);
        expect(versions).toEqual(versions.map((_, place) => record.version - versions.length + 1 + place));
      }
      expect(new Set(world.pending.map(({ operation }) => operation)).size).toBe(world.pending.length);
    }
    expect(refused).toBeGreaterThan(500);
    expect(carriedOut).toBeGreaterThan(500);
  });

  it('tell each other what they write over, and not themselves', () => {
    const world = new World(loaded());
    const patch = (n: number, progress: number): Wish => ({
      kind: 'patch',
      operation: id(n),
      record: id(1),
      seen: 1,
      fields: { progress },
    });
    const [one, two] = evaluateSet(world, { person: member.person, steps: [patch(11, 1), patch(12, 2)] });
    const [three] = evaluateSet(world, { person: member.person, steps: [patch(13, 3)] });
    const overwrote = [one, two, three].map((outcome) =>
      outcome?.kind === 'changed' ? [...outcome.change.overwrote.keys()] : null,
    );
    expect(overwrote).toEqual([[], [], ['progress']]);
  });

  it('of somebody who is a member no more are not carried out', () => {
    const world = new World(loaded());
    expect(() =>
      evaluateSet(world, { person: id(999), steps: [{ kind: 'bin', operation: id(11), record: id(1) }] }),
    ).toThrow(expect.objectContaining({ code: 'not_found', params: { operation: id(11) } }));
  });
});
