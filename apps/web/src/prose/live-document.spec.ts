/** @jest-environment node */
import { proseRoot, stateDigest } from '@cityloom/live';
import * as Y from 'yjs';
import { Problem } from '../server/problem.ts';
import { LiveDocument } from './live-document.ts';
import { FakeServer } from './rehearsal/fake-server.ts';
import { VirtualTime } from './rehearsal/virtual-time.ts';

const address = { city: 'c', record: 'r', field: 'text', language: 'zh' } as const;

/** Answers of the server are promises: lets them come. */
async function answers(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

class Tab {
  readonly line;
  readonly live;

  constructor(
    readonly server: FakeServer,
    readonly time: VirtualTime,
  ) {
    this.line = server.newLine();
    this.live = new LiveDocument(address, this.line, time);
    this.live.start();
  }

  get doc(): Y.Doc {
    const { doc } = this.live.state;
    if (doc === null) throw new Error('nothing is shown');
    return doc;
  }

  /** Types at the end of the first paragraph, as an editor would. */
  type(words: string): void {
    this.doc.transact(() => {
      const root = this.doc.getXmlFragment(proseRoot);
      if (root.length === 0) {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText()]);
        root.insert(0, [paragraph]);
      }
      const text = (root.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      text.insert(text.length, words);
    }, 'editor');
  }

  get text(): string {
    return ((this.doc.getXmlFragment(proseRoot).get(0) as Y.XmlElement).get(0) as Y.XmlText).toJSON();
  }

  get saved(): string {
    return this.live.state.saved;
  }
}

async function world(people = 2) {
  const [server, time] = [new FakeServer(), new VirtualTime()];
  const tabs = Array.from({ length: people }, () => new Tab(server, time));
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await answers();
      server.settle();
      time.pass(100);
    }
  };
  await settle();
  const [one, two] = tabs;
  if (one === undefined || two === undefined) throw new Error('two people at least');
  return { server, time, tabs, one, two, settle };
}

describe('a live document', () => {
  it('shows nothing before the whole text is there, and then writes under the leased id', async () => {
    const server = new FakeServer();
    const time = new VirtualTime();
    const tab = new Tab(server, time);
    expect(tab.live.state).toMatchObject({ phase: 'opening', doc: null });
    await answers();
    expect(tab.live.state).toMatchObject({ phase: 'opening', doc: null });
    server.settle();
    time.pass(16);
    expect(tab.live.state).toMatchObject({ phase: 'live', saved: 'saved', writes: true, unsaved: false });
    expect(tab.doc.clientID).toBe(101);
  });

  it('never says saved before the server has written it', async () => {
    const { server, time, one, two, settle } = await world();
    one.type('愿景');
    expect(one.live.state).toMatchObject({ saved: 'saving', unsaved: true });
    one.line.deliver();
    time.pass(100);
    expect([one.saved, server.room.log.length]).toEqual(['saving', 0]);
    server.room.commit();
    expect(one.saved).toBe('saving');
    one.line.deliver();
    time.pass(16);
    expect(one.live.state).toMatchObject({ saved: 'saved', unsaved: false });
    await settle();
    expect(two.text).toBe('愿景');
  });

  it('takes in all that came since the last picture in one step', async () => {
    const { server, time, one, two, settle, tabs } = await world(5);
    one.type('a');
    await settle();
    let steps = 0;
    two.doc.on('afterTransaction', () => (steps += 1));
    for (const tab of tabs.filter((other) => other !== two)) {
      tab.type('b');
      server.settle();
    }
    expect(steps).toBe(0);
    time.pass(16);
    expect([steps, two.text]).toEqual([1, 'abbbb']);
  });

  it('keeps what was written without a connection and sends it on return, under the same lease', async () => {
    const { server, time, one, two, settle } = await world();
    one.type('before ');
    await settle();
    one.line.cut();
    expect(one.live.state).toMatchObject({ phase: 'offline', saved: 'offline', unsaved: false });
    one.type('meanwhile ');
    two.type('others ');
    await settle();
    expect(one.live.state).toMatchObject({ saved: 'offline', unsaved: true, doc: one.doc });
    const { doc } = one;
    one.line.become('open');
    await settle();
    expect(one.live.state).toMatchObject({ phase: 'live', saved: 'saved', unsaved: false, rescued: '' });
    expect(one.doc).toBe(doc);
    expect(one.doc.clientID).toBe(101);
    expect(one.text).toBe(two.text);
    expect(one.text.split(' ').toSorted()).toEqual(['', 'before', 'meanwhile', 'others']);
    expect(time.now()).toBeGreaterThan(1000);
    expect(stateDigest(one.doc)).toBe(stateDigest(server.room.durable));
  });

  it('loses nothing when the server dies before it has written', async () => {
    const { server, one, two, settle } = await world();
    one.type('twice sent');
    one.line.deliver();
    server.crash();
    expect(one.live.state).toMatchObject({ saved: 'offline', unsaved: true });
    for (const line of server.lines) line.become('open');
    await settle();
    expect([one.saved, two.text]).toEqual(['saved', 'twice sent']);
  });

  it('asks again when a join is not answered, and gives up no sooner', async () => {
    const server = new FakeServer();
    server.refusals.push(new Error('lost'));
    const time = new VirtualTime();
    const tab = new Tab(server, time);
    await answers();
    expect([server.joins, tab.live.state.phase]).toEqual([0, 'opening']);
    time.pass(3000);
    await answers();
    expect(server.joins).toBe(1);
  });

  it('is offline, not opening for ever, where no line opens', async () => {
    const { one, time } = await world();
    const line = new FakeServer().newLine();
    line.become('connecting');
    const live = new LiveDocument(address, line, time);
    live.start();
    expect(live.state.phase).toBe('opening');
    line.become('blocked');
    expect(live.state.phase).toBe('offline');
    expect(one.live.state.phase).toBe('live');
  });
});

describe('what the server does not take', () => {
  it('is refused, and its words are there to copy', async () => {
    const { server, one, settle } = await world();
    server.room.refusals.push('FORBIDDEN');
    one.type('not yours to write');
    await settle();
    expect(one.live.state).toMatchObject({
      saved: 'refused',
      refused: 'FORBIDDEN',
      unsaved: true,
      unsavedText: 'not yours to write',
    });
    one.live.startOver();
    await settle();
    expect(one.live.state).toMatchObject({
      phase: 'live',
      saved: 'saved',
      unsaved: false,
      rescued: 'not yours to write',
    });
    expect(one.doc.getXmlFragment(proseRoot).length).toBe(0);
    expect(one.doc.clientID).toBe(103);
    one.live.forgetRescued();
    expect(one.live.state.rescued).toBe('');
  });

  it('with another lease than the one asked for, the copy begins anew and the words are kept', async () => {
    const { server, one, two, settle } = await world();
    one.type('kept. ');
    await settle();
    one.line.cut();
    one.type('rescued');
    server.forgetLeases();
    one.line.become('open');
    await settle();
    expect(one.live.state).toMatchObject({ phase: 'live', saved: 'saved', rescued: 'rescued' });
    expect([one.doc.clientID, one.text, two.text]).toEqual([103, 'kept. ', 'kept. ']);
    one.type('And on.');
    await settle();
    expect([one.saved, two.text]).toEqual(['saved', 'kept. And on.']);
  });

  it('a lease lost in the midst of writing begins anew by itself', async () => {
    const { server, one, settle } = await world();
    server.room.refusals.push('LEASE_LOST');
    one.type('unlucky');
    await settle();
    expect(one.live.state).toMatchObject({ phase: 'live', saved: 'saved', refused: null, rescued: 'unlucky' });
    expect([server.leaves, one.doc.clientID]).toEqual([1, 103]);
  });

  it('never sends under an id that Yjs has chosen', async () => {
    const { one, settle } = await world();
    const given = one.doc;
    given.clientID = 4711;
    one.type('under a wrong name');
    expect(one.line.sent).not.toContain('push');
    await settle();
    expect(one.live.state).toMatchObject({ phase: 'live', saved: 'saved', rescued: 'under a wrong name' });
    // An editor that is still open on the old copy for a moment.
    given.getXmlFragment(proseRoot).insert(0, [new Y.XmlText('late')]);
    expect(one.live.state.rescued).toBe('under a wrong name\nlate');
  });
});

describe('rights', () => {
  it('are told as they change', async () => {
    const { one } = await world();
    one.line.says('prose:rights', { handle: 3, writes: false });
    expect(one.live.state.writes).toBe(false);
    one.line.says('prose:rights', { handle: 99, writes: true });
    expect(one.live.state.writes).toBe(false);
    one.line.cut();
    expect(one.live.state.writes).toBe(false);
  });

  it('that come again are taken up by joining anew: the client id may have been taken back meanwhile', async () => {
    const { one, two, settle } = await world();
    one.line.says('prose:rights', { handle: 3, writes: false });
    expect(one.live.state.phase).toBe('live');
    one.line.says('prose:rights', { handle: 3, writes: true });
    expect(one.live.state.phase).toBe('offline');
    await settle();
    one.type('again');
    await settle();
    expect([one.live.state.phase, one.saved, two.text, one.live.state.rescued]).toEqual(['live', 'saved', 'again', '']);
  });

  it('what may no longer be read goes from the page; what was not saved stays its writer’s', async () => {
    const { one, two, settle } = await world();
    two.type('secret of others');
    await settle();
    one.type(' and mine');
    one.line.says('prose:gone', { handle: 3, code: 'not_found' });
    expect(one.live.state).toMatchObject({ phase: 'gone', doc: null, rescued: ' and mine' });
  });

  it('a server that has lost its place is joined anew, with all that was written', async () => {
    const { server, one, two, settle } = await world();
    one.type('kept');
    server.room.crash();
    for (const tab of [one, two]) tab.line.says('prose:gone', { handle: 3, code: 'rejoin' });
    expect(one.live.state).toMatchObject({ phase: 'offline', unsaved: true });
    await settle();
    expect([one.live.state.phase, one.saved, two.text, one.live.state.rescued]).toEqual(['live', 'saved', 'kept', '']);
  });

  it('a database that was set back is begun from anew, once, and what was not saved is kept for the person', async () => {
    const { server, one, settle } = await world();
    one.type('not saved yet');
    const { joins } = server;
    one.line.says('prose:gone', { handle: 3, code: 'reset' });
    await settle();
    expect(one.live.state).toMatchObject({ phase: 'live', rescued: 'not saved yet' });
    expect(server.joins).toBe(joins + 1);
  });

  it.each([
    ['old_client', 409, 'old_client'],
    ['not_found', 404, 'gone'],
    ['not_allowed', 403, 'gone'],
  ] as const)('a join refused with %s', async (code, status, phase) => {
    const server = new FakeServer();
    server.refusals.push(new Problem(status, code, 'No', {}, null));
    const tab = new Tab(server, new VirtualTime());
    await answers();
    expect(tab.live.state).toMatchObject({ phase, doc: null });
  });
});

/** Chance that is the same in each run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * below);
  };
}

describe('over a network that delays and breaks, and a server that refuses and dies', () => {
  const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

  it.each(seeds)('saved is true whenever it is said, and all comes together (run %d)', async (seed) => {
    const { server, time, tabs, settle } = await world(3);
    const draw = chance(seed);
    /** Whether all that a tab wrote is on the disk. */
    const isOnDisk = ({ doc }: Tab) =>
      Y.getState(doc.store, doc.clientID) <= Y.getState(server.room.durable.store, doc.clientID);
    const acts: readonly ((tab: Tab) => void)[] = [
      (tab) => tab.type(String.fromCharCode(97 + draw(26))),
      (tab) => tab.type('字'),
      (tab) => tab.line.deliver(),
      () => server.room.commit(),
      () => time.pass([1, 20, 500, 9000][draw(4)] ?? 1),
      (tab) => tab.line.cut(),
      (tab) => tab.line.become('open'),
      (tab) => tab.live.compositionStarted(),
      (tab) => tab.live.compositionEnded(),
      () => (draw(4) === 0 ? server.crash() : server.room.refusals.push('BUSY')),
    ];
    for (let turn = 0; turn < 150; turn += 1) {
      const tab = tabs[draw(tabs.length)];
      if (tab !== undefined) acts[draw(acts.length)]?.(tab);
      await answers();
      const lied = tabs.filter((one) => (one.saved === 'saved' || !one.live.state.unsaved) && !isOnDisk(one));
      expect(lied).toEqual([]);
    }
    server.room.refusals.length = 0;
    for (const { line, live } of tabs) {
      live.compositionEnded();
      line.cut();
      line.become('open');
    }
    for (let turn = 0; turn < 5; turn += 1) {
      await settle();
      time.pass(6000);
    }
    for (const { live, doc } of tabs) {
      expect(live.state).toMatchObject({ phase: 'live', saved: 'saved', unsaved: false, rescued: '' });
      expect(stateDigest(doc)).toBe(stateDigest(server.room.durable));
    }
  });
});

describe('composing with an input method', () => {
  it('holds both directions, for a moment beyond the end', async () => {
    const { server, time, one, two, settle } = await world();
    one.type('起');
    await settle();
    one.live.compositionStarted();
    one.type('ni hao');
    two.type('（别人）');
    server.settle();
    time.pass(1000);
    expect([one.saved, one.text, two.text]).toEqual(['typing', '起ni hao', '起（别人）']);
    one.live.compositionEnded();
    time.pass(29);
    expect(one.text).toBe('起ni hao');
    time.pass(1);
    await settle();
    expect(one.saved).toBe('saved');
    expect(one.text).toBe(two.text);
  });

  it('one that begins again at once goes on holding', async () => {
    const { server, time, one, two } = await world();
    one.live.compositionStarted();
    one.live.compositionEnded();
    time.pass(20);
    one.live.compositionStarted();
    two.type('x');
    server.settle();
    time.pass(100);
    expect(one.doc.getXmlFragment(proseRoot).length).toBe(0);
  });

  it('abandoned, it shows others after eight seconds, but never in the midst of the editor’s own change', async () => {
    const { server, time, one, two, settle } = await world();
    one.type('a');
    await settle();
    one.live.compositionStarted();
    two.type('b');
    server.settle();
    time.pass(7990);
    expect(one.text).toBe('a');
    time.pass(20);
    expect(one.text).toBe('ab');
    two.type('c');
    server.settle();
    let during = '';
    one.doc.once('afterTransaction', () => (during = one.text));
    one.type('z');
    expect(during).toBe('abz');
  });
});

describe('others at the text', () => {
  const person = (connection: number, more = {}) => ({
    connection,
    person: `p${connection}`,
    name: { en: 'Wang Fang', zh: '王芳' },
    sector: 'community',
    organisation: null,
    field: 'text',
    language: 'zh',
    ...more,
  });

  it('are those who write in this text from elsewhere', async () => {
    const { one } = await world();
    const people = [person(1), person(2), person(5, { language: 'en' }), person(6, { field: null })];
    one.line.says('presence', { handle: 70, people, readers: 4 });
    one.line.says('presence', { handle: 71, people: [], readers: 0 });
    expect(one.live.presence.present).toMatchObject({ people: [{ connection: 2 }], readers: 4 });
    one.line.cut();
    expect(one.live.presence.present).toMatchObject({ people: [], readers: 0 });
  });

  it('see this caret at most four times a second, and that it has left', async () => {
    const { server, time, one, two } = await world();
    const place = (at: number) => ({ anchor: new Uint8Array([at]), head: new Uint8Array([at]) });
    two.line.says('presence', { handle: 70, people: [person(1)], readers: 0 });
    for (let at = 1; at <= 9; at += 1) one.live.presence.show(place(at));
    expect(one.line.sent).toEqual(['caret']);
    server.settle();
    expect(two.live.presence.present.carets.get(1)).toEqual(place(1));
    expect(one.live.presence.present.carets.size).toBe(0);
    time.pass(250);
    server.settle();
    expect(two.live.presence.present.carets.get(1)).toEqual(place(9));
    one.live.presence.hold(true);
    one.live.presence.show(place(10));
    time.pass(1000);
    expect(one.line.sent).toEqual([]);
    one.live.presence.hold(false);
    one.live.presence.show(null);
    time.pass(1000);
    server.settle();
    expect(two.live.presence.present.carets.size).toBe(0);
  });
});

it('closed, it leaves and is silent', async () => {
  const { server, time, one } = await world();
  one.live.close();
  await answers();
  expect(server.leaves).toBe(1);
  one.line.cut();
  one.line.become('open');
  time.pass(60_000);
  await answers();
  expect(server.joins).toBe(2);
});
