import { hotFrameParser } from '@cityloom/live';
import { io, type Socket } from 'socket.io-client';

/** Milliseconds until an answer is given up. */
const patience = 5_000;

/** What stands in for a browser's page of a demo colleague: a socket like any other, over loopback, and what the API answers. */
export class ColleaguePage {
  private constructor(
    readonly socket: Socket,
    private readonly origin: string,
    private readonly token: string,
  ) {}

  /** @throws Error where the server does not let it in */
  static async open(origin: string, token: string): Promise<ColleaguePage> {
    const socket = io(origin, {
      parser: hotFrameParser,
      transports: ['websocket'],
      forceNew: true,
      // Whoever is cut off has left; it is a visit, not work that must not be lost.
      reconnection: false,
      extraHeaders: { origin },
      auth: { token },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    }).catch((error: unknown) => {
      socket.close();
      throw error;
    });
    return new ColleaguePage(socket, origin, token);
  }

  /** What the API says at an address, or null where it does not let this person see it. */
  async read(path: string): Promise<unknown> {
    const answer = await fetch(this.origin + path, {
      headers: { authorization: `Bearer ${this.token}` },
      signal: AbortSignal.timeout(patience),
    });
    return answer.ok ? answer.json() : null;
  }

  /** Sends an event. @returns what was answered @throws Error where it was refused */
  async ask(event: string, body: object): Promise<unknown> {
    const answer: { ok: boolean } = await this.socket.timeout(patience).emitWithAck(event, body);
    if (!answer.ok) throw new Error(`${event} was refused`);
    return answer;
  }

  close(): void {
    this.socket.close();
  }
}
