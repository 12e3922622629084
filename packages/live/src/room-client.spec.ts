import * as Y from 'yjs';
import type { ClientMessage, ServerMessage } from './messages.ts';
import { answerWait, compositionHold, type Effects, RoomClient } from './room-client.ts';
import { Replica } from './rehearsal/replica.ts';

const session = { handle: 3, connection: 9 };
const empty = new Uint8Array();
const text = new Uint8Array([7]);

/** One edit of one letter. */
const writer = new Replica(5);
function letter(): Uint8Array {
  writer.edit((doc) => doc.getXmlFragment('prose').insert(0, [new Y.XmlText('x')]));
  return writer.take()[0] ?? empty;
}

const tick = (seqFrom: number, seqTo: number, update = text, ...acked: number[]): ServerMessage => ({
  kind: 'tick',
  handle: 3,
  seqFrom,
  seqTo,
  acks: acked.map((batchId) => ({ connection: 9, batchId })),
  update,
});
const catchup = (seqFrom: number, seqTo: number): ServerMessage => ({
  kind: 'catchup',
  handle: 3,
  seqFrom,
  seqTo,
  update: text,
});
const nack = (batchId: number, code: 'BUSY' | 'GAP' | 'FORBIDDEN'): ServerMessage => ({
  kind: 'nack',
  handle: 3,
  batchId,
  code,
});

function joined(): RoomClient {
  const room = new RoomClient();
  room.connected(session, 0);
  room.received(catchup(0, 0), 0);
  return room;
}

const pushed = ({ send }: Effects) => send.flatMap((message) => (message.kind === 'push' ? [message.batchId] : []));
const asked = ({ send }: Effects) => send.filter((message: ClientMessage) => message.kind === 'resume').length;

describe('what is said beside the text', () => {
  it('goes from typing over saving to saved only with the tick', () => {
    const room = joined();
    expect(room.state).toBe('saved');
    expect(pushed(room.edited(letter(), 1))).toEqual([1]);
    expect(room.state).toBe('saving');
    room.received(tick(0, 1, text), 5);
    expect(room.state).toBe('saving');
    room.received(tick(1, 2, text, 1), 9);
    expect(room.state).toBe('saved');
  });

  it('is offline without a connection, and what was written then is sent on return', () => {
    const room = new RoomClient();
    expect(pushed(room.edited(letter(), 1))).toEqual([]);
    expect(room.state).toBe('offline');
    expect(pushed(room.connected(session, 50))).toEqual([1]);
    expect(room.state).toBe('saving');
  });

  it('is refused for good, and the text is kept', () => {
    const room = joined();
    room.edited(letter(), 1);
    room.received(nack(1, 'FORBIDDEN'), 2);
    expect([room.state, room.refusal]).toEqual(['refused', 'FORBIDDEN']);
    expect(pushed(room.edited(letter(), 9000))).toEqual([]);
    expect(room.unsaved()).not.toBeNull();
  });

  it('is refused at once for one edit that no message can hold', () => {
    const room = joined();
    expect(pushed(room.edited(new Uint8Array(300 * 1024), 1))).toEqual([]);
    expect(room.refusal).toBe('TOO_LARGE');
  });
});

describe('sending', () => {
  it('keeps at most two batches under way; the next letters go together', () => {
    const room = joined();
    expect(pushed(room.edited(letter(), 0))).toEqual([1]);
    expect(pushed(room.edited(letter(), 1))).toEqual([]);
    expect(room.wakeAt).toBe(31);
    expect(pushed(room.tick(31))).toEqual([2]);
    for (let n = 0; n < 5; n += 1) expect(pushed(room.edited(letter(), 40 + n))).toEqual([]);
    expect(pushed(room.tick(500))).toEqual([]);
    expect(pushed(room.received(tick(0, 1, text, 1), 510))).toEqual([3]);
  });

  it('does not wait where nothing is under way', () => {
    const room = joined();
    room.edited(letter(), 0);
    room.edited(letter(), 1);
    expect(pushed(room.received(tick(0, 1, text, 1), 3))).toEqual([2]);
  });

  it('puts at most twenty edits into one batch', () => {
    const room = new RoomClient();
    for (let n = 0; n < 45; n += 1) room.edited(letter(), n);
    expect(pushed(room.connected(session, 100))).toEqual([1, 2]);
    room.received(tick(0, 1, text, 1, 2), 101);
    expect(room.state).toBe('saving');
  });

  it('sends the same batches again after a return, under the same numbers', () => {
    const room = joined();
    const before = [...room.edited(letter(), 0).send, ...room.edited(letter(), 1).send, ...room.tick(31).send];
    room.disconnected(40);
    const after = room.connected({ handle: 4, connection: 10 }, 90).send;
    expect(after.slice(1).map((message) => ({ ...message, handle: 3 }))).toEqual(before);
  });

  it('sends again when no answer comes, and waits when the room is busy', () => {
    const room = joined();
    room.edited(letter(), 0);
    expect(pushed(room.tick(answerWait - 1))).toEqual([]);
    expect(pushed(room.tick(answerWait))).toEqual([1]);
    expect(pushed(room.received(nack(1, 'BUSY'), answerWait + 10))).toEqual([]);
    expect(room.state).toBe('saving');
    expect(pushed(room.tick(answerWait + 1010))).toEqual([1]);
  });

  it('takes a gap behind a lost batch for that, and a lasting gap for a refusal', () => {
    const room = joined();
    room.edited(letter(), 0);
    room.edited(letter(), 1);
    room.tick(31);
    for (let n = 0; n < 9; n += 1) room.received(nack(2, 'GAP'), 40 + n);
    expect(room.refusal).toBeNull();
    expect(pushed(room.tick(2000))).toEqual([1, 2]);
    for (let n = 0; n < 4; n += 1) room.received(nack(1, 'GAP'), 3000 + n);
    expect(room.refusal).toBe('GAP');
  });

  it('believes no acknowledgement of another connection', () => {
    const room = joined();
    room.edited(letter(), 0);
    room.received({ ...tick(0, 1), acks: [{ connection: 8, batchId: 1 }] } as ServerMessage, 1);
    expect(room.state).toBe('saving');
  });
});

describe('reading the log', () => {
  it('asks on joining for what follows its position', () => {
    expect(new RoomClient(41).connected(session, 0).send).toEqual([{ kind: 'resume', handle: 3, seq: 41 }]);
  });

  it('applies each part once and asks where one is missing', () => {
    const room = joined();
    expect(room.received(tick(0, 2), 1).apply).toEqual([text]);
    expect(room.received(tick(0, 2), 2).apply).toEqual([]);
    const behind = room.received(tick(3, 4), 3);
    expect([behind.apply.length, asked(behind)]).toEqual([0, 1]);
    expect(asked(room.received(tick(4, 5), 4))).toBe(0);
    expect(asked(room.tick(3 + answerWait))).toBe(1);
    expect(room.received(catchup(2, 5), 6000).apply).toEqual([text]);
    expect(room.seq).toBe(5);
  });

  it('does not read frames of another document', () => {
    expect(joined().received({ ...tick(0, 1), handle: 77 }, 1).apply).toEqual([]);
  });
});

describe('composing with an input method', () => {
  it('holds both directions until the end', () => {
    const room = joined();
    room.compositionStarted(0);
    expect(pushed(room.edited(letter(), 10))).toEqual([]);
    expect(room.received(tick(0, 1), 20).apply).toEqual([]);
    expect([room.state, room.seq]).toEqual(['typing', 0]);
    const end = room.compositionEnded(1000);
    expect([end.apply, pushed(end)]).toEqual([[text], [1]]);
  });

  it('shows the edits of others after eight seconds, and still keeps the sounds to itself', () => {
    const room = joined();
    room.compositionStarted(0);
    room.edited(letter(), 10);
    room.received(tick(0, 1), 20);
    expect(room.wakeAt).toBe(compositionHold);
    const later = room.tick(compositionHold);
    expect([later.apply, pushed(later)]).toEqual([[text], []]);
    expect(room.received(tick(1, 2), 9000).apply).toEqual([text]);
    expect(room.state).toBe('typing');
    // Nothing waits for time any more, only for the person.
    expect(room.wakeAt).toBeNull();
  });
});
