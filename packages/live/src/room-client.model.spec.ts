import fc from 'fast-check';
import { inspect } from './guard/inspect.ts';
import { type EditName, edits } from './rehearsal/edits.ts';
import { chance } from './rehearsal/random.ts';
import { textOf } from './rehearsal/replica.ts';
import { RoomServer } from './rehearsal/room-server.ts';
import { Tab } from './rehearsal/tab.ts';
import { stateDigest } from './state-digest.ts';

const people = 3;
const names: readonly EditName[] = ['type', 'type', 'remove', 'paste', 'cut', 'mark', 'split'];

type Act =
  | { readonly what: 'edit'; readonly who: number; readonly seed: number }
  | { readonly what: 'deliver' | 'lose up' | 'lose down' | 'double up' | 'double down'; readonly who: number }
  | { readonly what: 'cut' | 'connect' | 'compose' | 'composed'; readonly who: number }
  | { readonly what: 'wait'; readonly milliseconds: number }
  | { readonly what: 'commit' | 'crash' | 'busy' | 'forbid' };

const who = fc.nat({ max: people - 1 });
const plain = (...what: Extract<Act, { who: number }>['what'][]) =>
  fc.record({ what: fc.constantFrom(...what), who, seed: fc.nat() }) as fc.Arbitrary<Act>;
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: plain('edit') },
  { weight: 14, arbitrary: plain('deliver') },
  { weight: 5, arbitrary: fc.constant<Act>({ what: 'commit' }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('wait' as const), milliseconds: fc.constantFrom(10, 40, 1000, 9000) }),
  },
  { weight: 3, arbitrary: plain('lose up', 'lose down', 'double up', 'double down') },
  { weight: 2, arbitrary: plain('cut', 'connect', 'connect', 'compose', 'composed') },
  { weight: 1, arbitrary: fc.constantFrom<Act>({ what: 'crash' }, { what: 'busy' }, { what: 'busy' }) },
);

class World {
  now = 0;
  readonly server = new RoomServer();
  readonly tabs = [7, 1_000_000, 4_000_000_000].map((id) => new Tab(id, this.server, () => this.now));

  /** Tabs that may miss a frame, with nothing after it to tell. */
  readonly #lost = new Map<Tab, unknown>();

  do(one: Act): void {
    if ('who' in one) this.#happensTo(this.tabs[one.who] ?? fail(), one);
    else if (one.what === 'wait') this.now += one.milliseconds;
    else if (one.what === 'commit') this.server.commit();
    else if (one.what === 'busy') this.server.refusals.push('BUSY');
    else if (one.what === 'forbid') this.server.refusals.push('FORBIDDEN');
    else {
      this.server.crash();
      for (const tab of this.tabs) tab.cut();
    }
    for (const tab of this.tabs) tab.do(tab.room.tick(this.now));
  }

  #happensTo(tab: Tab, one: Extract<Act, { who: number }>): void {
    if (one.what === 'edit') {
      const luck = chance(one.seed);
      tab.edit((doc) => edits[luck.pick(names)](doc, luck));
    } else if (one.what === 'deliver') tab.deliver();
    else if (one.what === 'lose up') tab.upwards.shift();
    else if (one.what === 'lose down') this.#lost.set(tab, tab.downwards.shift());
    else if (one.what === 'double up') tab.upwards.unshift(...tab.upwards.slice(0, 1));
    else if (one.what === 'double down') tab.downwards.unshift(...tab.downwards.slice(0, 1));
    else if (one.what === 'cut') tab.cut();
    else if (one.what === 'connect') tab.connect();
    else if (one.what === 'compose') tab.do(tab.room.compositionStarted(this.now));
    else tab.do(tab.room.compositionEnded(this.now));
  }

  /** Whether every edit made in a tab is on the disk. */
  hasOnDisk({ edits: made, clientId }: Tab): boolean {
    return made.every((update) => {
      const inspection = inspect(this.server.durable, update, { clientId });
      return inspection.ok && inspection.empty;
    });
  }

  /** The people whose tab says `saved` of an edit that is not on the disk, or has dropped one. */
  liedTo(): number[] {
    return this.tabs
      .filter((tab) => (tab.room.state === 'saved' || tab.room.unsaved() === null) && !this.hasOnDisk(tab))
      .map(({ clientId }) => clientId);
  }

  /** A good network, for as long as anything is under way. */
  heal(): void {
    this.server.refusals.length = 0;
    for (const tab of this.tabs) {
      tab.do(tab.room.compositionEnded(this.now));
      // A WebSocket that loses its last frame is a broken one.
      if (this.#lost.has(tab)) tab.cut();
      tab.connect();
    }
    for (let quiet = 0; quiet < 8;) {
      this.now += 1000;
      const before = this.server.log.length;
      for (const tab of this.tabs) tab.do(tab.room.tick(this.now));
      for (const tab of this.tabs) while (tab.upwards.length + tab.downwards.length > 0) tab.deliver();
      this.server.commit();
      quiet = this.server.log.length === before ? quiet + 1 : 0;
    }
  }
}

function fail(): never {
  throw new Error('nobody there');
}

function play(acts: readonly Act[]): World {
  const world = new World();
  for (const tab of world.tabs) tab.connect();
  for (const one of acts) {
    world.do(one);
    expect(world.liedTo()).toEqual([]);
  }
  world.heal();
  return world;
}

const runs = Number(process.env['LIVE_MODEL_RUNS'] ?? 120);

describe('clients and a server over a network that drops, delays, doubles and refuses', () => {
  it('saved is never said early, and once healed everybody has the same', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 20, maxLength: 150, size: 'max' }), (acts) => {
        const { tabs, server } = play(acts);
        for (const tab of tabs) {
          expect(tab.room.state).toBe('saved');
          expect(tab.room.unsaved()).toBeNull();
          expect(tab.room.seq).toBe(server.log.length);
          expect(tab.text).toBe(textOf(server.durable));
          expect(stateDigest(tab.doc)).toBe(stateDigest(server.durable));
        }
      }),
      { numRuns: runs, seed: Number(process.env['LIVE_SEED'] ?? 20_260_630) },
    );
  });

  it('a refused client says so, keeps what it wrote, and disturbs nobody', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.array(act, { minLength: 10, maxLength: 60, size: 'max' }), fc.nat(), (acts, seed) => {
        const arrival = Array.from({ length: 12 }, (): Act => ({ what: 'deliver', who: 0 }));
        const world = play([
          ...acts,
          { what: 'composed', who: 0 },
          { what: 'connect', who: 0 },
          { what: 'edit', who: 0, seed },
          { what: 'wait', milliseconds: 9000 },
          { what: 'forbid' },
          ...arrival,
        ]);
        const { tabs, server } = world;
        const refused = tabs.filter(({ room }) => room.state === 'refused');
        const others = tabs.filter((tab) => !refused.includes(tab));
        expect(others.map(({ room }) => room.state)).toEqual(others.map(() => 'saved'));
        expect(others.map(({ text }) => text)).toEqual(others.map(() => textOf(server.durable)));
        expect(world.liedTo()).toEqual([]);
        seen += refused.length;
      }),
      { numRuns: runs / 4, seed: Number(process.env['LIVE_SEED'] ?? 20_260_630) },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
