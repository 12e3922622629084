import { decodeServerMessage, proseRoot, type ServerMessage } from '@cityloom/live';
import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import type { Entry } from './committer.ts';
import { firstContent, serverClient } from './first-content.ts';
import type { LoggedUpdate } from './prose.repository.ts';
import { until } from '../../journeys/start/until.ts';
import { Room } from './room.ts';
import type { RoomParts } from './room-parts.ts';

type Outcome = 'written' | 'lost' | 'first lost' | 'failed' | 'failed after writing';

/** A disk that does what a test says, and holds still until it is told to go on. */
class Disk {
  readonly log: LoggedUpdate[] = [{ seq: 1, payload: firstContent() }];
  readonly snapshots: number[] = [];
  /** What becomes of the next commits; written where nothing is said. */
  readonly outcomes: Outcome[] = [];
  unreadable = false;
  #held: (() => void)[] = [];
  holding = false;

  readonly parts: RoomParts = {
    repository: {
      load: async () => {
        if (this.unreadable) throw new Error('the disk cannot be read');
        return { snapshot: null, tail: [...this.log] };
      },
      log: async (_city, _document, after) => this.log.filter(({ seq }) => seq > after),
      keepSnapshot: async (_city, _document, seq) => void this.snapshots.push(seq),
    },
    committer: { commit: (_city, entries) => this.#commit(entries) },
    now: () => performance.now(),
    onWritten: () => undefined,
    onFault: () => undefined,
  };

  /** Somebody else's commit, between ours. */
  write(payload: Uint8Array): number {
    const seq = this.log.length + 1;
    this.log.push({ seq, payload });
    return seq;
  }

  /** How many commits are held. */
  get waiting(): number {
    return this.#held.length;
  }

  release(): void {
    this.holding = false;
    for (const go of this.#held.splice(0)) go();
  }

  async #commit(entries: readonly Entry[]): Promise<(number | null)[]> {
    if (this.holding) await new Promise<void>((resolve) => this.#held.push(resolve));
    const outcome = this.outcomes.shift() ?? 'written';
    if (outcome === 'failed') throw new Error('the disk is gone');
    if (outcome === 'lost') return entries.map(() => null);
    const seqs = entries.map(({ payload }, n) => (outcome === 'first lost' && n === 0 ? null : this.write(payload)));
    if (outcome === 'failed after writing') throw new Error('the answer is lost');
    return seqs;
  }
}

/** Somebody in the room, with what came to them. */
class Guest {
  readonly messages: ServerMessage[] = [];
  readonly doc = new Y.Doc();
  writes = true;
  behind = false;
  dismissed = false;

  constructor(
    readonly connection: number,
    readonly clientId: number,
  ) {}

  async enter(room: Room): Promise<this> {
    await room.admit(
      {
        connection: this.connection,
        clientId: this.clientId,
        holder: 'holder',
        writes: () => this.writes,
        isBehind: () => this.behind,
        deliver: (frame) => this.#hear(decodeServerMessage(frame)),
        dismiss: () => (this.dismissed = true),
      },
      0,
    );
    await room.resume(this.connection, 0);
    this.doc.clientID = this.clientId;
    return this;
  }

  /** An edit made here: one more paragraph. */
  paragraph(words: string): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    this.doc.getXmlFragment(proseRoot).push([paragraph]);
    return Y.encodeStateAsUpdate(this.doc, before);
  }

  get words(): string {
    return this.doc
      .getXmlFragment(proseRoot)
      .toJSON()
      .replaceAll(/<[^>]+>/g, '');
  }

  get acknowledged(): number[] {
    return this.messages.flatMap((message) =>
      message.kind === 'tick'
        ? message.acks.filter(({ connection }) => connection === this.connection).map(({ batchId }) => batchId)
        : [],
    );
  }

  get refused(): string[] {
    return this.messages.flatMap((message) => (message.kind === 'nack' ? message.code : []));
  }

  #hear(message: ServerMessage): void {
    this.messages.push(message);
    if ((message.kind === 'tick' || message.kind === 'catchup') && message.update.byteLength > 0) {
      Y.applyUpdate(this.doc, message.update);
    }
  }
}

/** What another process has written. */
function elsewhere(disk: Disk, clientId: number, words: string): number {
  const doc = new Y.Doc();
  for (const { payload } of disk.log) Y.applyUpdate(doc, payload);
  doc.clientID = clientId;
  const before = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment(proseRoot).push([paragraph]);
  return disk.write(Y.encodeStateAsUpdate(doc, before));
}

describe('a room', () => {
  let disk: Disk;
  let room: Room;
  let one: Guest;
  let other: Guest;
  beforeEach(async () => {
    disk = new Disk();
    room = await Room.open('city', 1, 7, disk.parts);
    one = await new Guest(1, 5000).enter(room);
    other = await new Guest(2, 6000).enter(room);
  });
  afterEach(() => room.close());

  /** Waits until something is so; a failure shows how far it came. */
  const expectSoon = async (look: () => unknown, expected: unknown) => {
    await until('it', () => isDeepStrictEqual(look(), expected), 2_000).catch(() => undefined);
    expect(look()).toEqual(expected);
  };

  it('tells nobody, and acknowledges nothing, before it is on disk', async () => {
    disk.holding = true;
    room.push(1, 1, one.paragraph('held'));
    await until('the commit', () => disk.waiting > 0);
    expect([one.acknowledged, other.words]).toEqual([[], '']);
    const late = new Guest(3, 7000).enter(room);
    disk.release();
    await expectSoon(() => [one.acknowledged, other.words], [[1], 'held']);
    expect((await late).words).toBe('held');
  });

  it('writes what came while a commit ran with the next one, in order', async () => {
    disk.holding = true;
    room.push(1, 1, one.paragraph('a'));
    await until('the commit', () => disk.waiting > 0);
    room.push(1, 2, one.paragraph('b'));
    room.push(2, 1, other.paragraph('c'));
    disk.release();
    await expectSoon(() => [one.acknowledged, other.acknowledged], [[1, 2], [1]]);
    expect([one.words, other.words]).toEqual(['abc', 'abc']);
  });

  it.each<Outcome>(['failed', 'failed after writing'])(
    'when a commit %s, asks for the batch again and never doubles or loses it',
    async (outcome) => {
      disk.outcomes.push(outcome);
      const update = one.paragraph('once');
      room.push(1, 1, update);
      await expectSoon(() => [one.refused, one.acknowledged], [['BUSY'], []]);
      room.push(1, 1, update);
      await expectSoon(() => [one.acknowledged, other.words], [[1], 'once']);
      expect((await new Guest(9, 9000).enter(room)).words).toBe('once');
    },
  );

  it('gives out nothing while the disk cannot be read after a failure, and goes on when it can', async () => {
    disk.outcomes.push('failed');
    disk.unreadable = true;
    const update = one.paragraph('kept by its author');
    room.push(1, 1, update);
    await expectSoon(() => one.refused, ['BUSY']);
    await expect(new Guest(3, 7000).enter(room)).rejects.toThrow('cannot be read');
    disk.unreadable = false;
    room.push(1, 1, update);
    await expectSoon(() => [one.acknowledged, other.words], [[1], 'kept by its author']);
  });

  it('forgets what it applied under a client id that somebody else has taken', async () => {
    disk.outcomes.push('lost');
    room.push(1, 1, one.paragraph('not mine any more'));
    await expectSoon(() => [one.refused, other.words], [['LEASE_LOST'], '']);
    room.push(2, 1, other.paragraph('goes on'));
    await expectSoon(() => other.acknowledged, [1]);
    expect((await new Guest(9, 9000).enter(room)).words).toBe('goes on');
  });

  it('acknowledges nothing that it left out beside something that never came to the disk', async () => {
    // The same page on two connections, as after a break that the server has not noticed: the second has its client id now.
    const again = await new Guest(3, 5000).enter(room);
    disk.holding = true;
    room.push(2, 1, other.paragraph('before '));
    await until('the commit', () => disk.waiting > 0);
    const update = one.paragraph('once');
    room.push(1, 1, update);
    room.push(3, 7, update);
    room.push(2, 2, other.paragraph('beside '));
    disk.outcomes.push('written', 'first lost');
    disk.release();
    await expectSoon(() => again.refused, ['BUSY']);
    expect([again.acknowledged, one.refused, other.acknowledged]).toEqual([[], ['LEASE_LOST'], [1]]);
    room.push(3, 7, update);
    room.push(2, 2, other.paragraph('beside '));
    await expectSoon(() => again.acknowledged, [7]);
    expect((await new Guest(9, 9000).enter(room)).words).toContain('once');
  });

  it('tells what another process wrote in between, and what it hears of', async () => {
    elsewhere(disk, 8000, 'theirs ');
    room.push(1, 1, one.paragraph('ours '));
    await expectSoon(() => one.acknowledged, [1]);
    expect(other.words).toContain('theirs ');
    expect(other.words).toContain('ours ');
    await room.hear(elsewhere(disk, 8001, 'more'));
    expect(one.words).toContain('more');
    const ticks = other.messages.flatMap((message) =>
      message.kind === 'tick' ? [[message.seqFrom, message.seqTo]] : [],
    );
    for (let n = 1; n < ticks.length; n += 1) expect(ticks[n]?.[0]).toBe(ticks[n - 1]?.[1]);
  });

  it('asks at every batch whether the sender may write', async () => {
    room.push(1, 1, one.paragraph('allowed'));
    await expectSoon(() => one.acknowledged, [1]);
    one.writes = false;
    room.push(1, 2, one.paragraph('not any more'));
    await expectSoon(() => [one.refused, other.words], [['FORBIDDEN'], 'allowed']);
  });

  it('leaves out whoever cannot keep up, and catches them up later', async () => {
    other.behind = true;
    room.push(1, 1, one.paragraph('a'));
    await expectSoon(() => one.acknowledged, [1]);
    room.push(1, 2, one.paragraph('b'));
    await expectSoon(() => one.acknowledged, [1, 2]);
    expect(other.words).toBe('');
    other.behind = false;
    await room.sweep();
    expect(other.words).toBe('ab');
    room.push(1, 3, one.paragraph('c'));
    await expectSoon(() => other.words, 'abc');
  });

  it('acknowledges again what it has already', async () => {
    const update = one.paragraph('once');
    room.push(1, 1, update);
    await expectSoon(() => one.acknowledged, [1]);
    room.push(1, 1, update);
    await expectSoon(() => [one.acknowledged, disk.log.length], [[1, 1], 2]);
  });

  it('sends those away who have read more than there is', async () => {
    await room.resume(1, 99);
    expect(one.dismissed).toBe(true);
  });

  it('keeps a snapshot on closing where something is new, and none where nothing is', async () => {
    const quiet = await Room.open('city', 1, 8, disk.parts);
    await quiet.close();
    expect(disk.snapshots).toEqual([]);
    room.push(1, 1, one.paragraph('new'));
    await expectSoon(() => one.acknowledged, [1]);
    await room.close();
    expect(disk.snapshots).toEqual([2]);
  });

  it('begins with the same bytes wherever it begins', () => {
    expect(firstContent()).toEqual(firstContent());
    const doc = new Y.Doc();
    Y.applyUpdate(doc, firstContent());
    expect([...doc.store.clients.keys()]).toEqual([serverClient]);
  });
});
