import { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';
import { Connection } from './connection.ts';

/** A socket whose network takes nothing: what Socket.IO holds back, and what the WebSocket does. */
function stalled(held: number, taken: number) {
  const conn = Object.assign(new EventEmitter(), {
    transport: { socket: { bufferedAmount: taken } },
    writeBuffer: [{ data: new Uint8Array(held) }, {}],
  });
  const sent: Uint8Array[][] = [];
  const socket = Object.assign(new EventEmitter(), {
    conn,
    connected: true,
    handshake: { auth: { language: 'zh' } },
    client: { writeToEngine: (frames: Uint8Array[]) => sent.push(frames) },
    disconnect: () => Object.assign(socket, { connected: false }),
  });
  const identity = {
    subject: 'somebody',
    name: '',
    isPlatformAdmin: false,
    email: null,
    expiresAt: Date.now() / 1000 + 60,
  };
  return { connection: new Connection(socket as unknown as Socket, identity), socket, conn, sent };
}

describe('a reader who cannot keep up', () => {
  const ends: (() => void)[] = [];
  afterEach(() => ends.splice(0).forEach((end) => end()));
  const reader = (held: number, taken: number) => {
    const made = stalled(held, taken);
    ends.push(() => made.socket.emit('disconnect'));
    return made;
  };

  it.each([
    [0, 0, false],
    [600_000, 0, true],
    [0, 600_000, true],
    [300_000, 300_000, true],
  ])('with %d bytes held and %d taken is behind: %s', (held, taken, behind) => {
    expect(reader(held, taken).connection.isBehind).toBe(behind);
  });

  it('is given up when it is hopeless, and sent to as long as it is not', () => {
    const slow = reader(600_000, 0);
    slow.connection.send(new Uint8Array([1]));
    expect([slow.sent.length, slow.socket.connected]).toEqual([1, true]);
    const hopeless = reader(4_200_000, 480_000);
    hopeless.connection.send(new Uint8Array([1]));
    expect([hopeless.sent.length, hopeless.socket.connected]).toEqual([0, false]);
  });

  it('is waited for until its network takes something, or it is gone', async () => {
    const { connection, conn } = reader(600_000, 0);
    const drained = connection.drained();
    conn.writeBuffer = [];
    conn.emit('drain');
    await expect(drained).resolves.toBeUndefined();

    const leaving = reader(600_000, 0);
    const waiting = leaving.connection.drained();
    leaving.socket.disconnect();
    leaving.conn.emit('close');
    await expect(waiting).resolves.toBeUndefined();
  });
});
