import { performance } from 'node:perf_hooks';
import {
  decodeServerMessage,
  type Effects,
  encodeMessage,
  hotEvent,
  hotFrameParser,
  proseRoot,
  RoomClient,
  schemaVersion,
  type ServerMessage,
  stateDigest,
} from '@cityloom/live';
import type { ChangeFrame, Language } from '@cityloom/operating-model';
import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { until } from './start/until.ts';

/** Where a live text lies. */
export interface TextAt {
  city: string;
  record: string;
  field: string;
  language: Language | null;
}

type Acknowledged = { ok: true } & Record<string, unknown>;
interface JoinedAs {
  handle: number;
  visit: number;
  connection: number;
  lease: { clientId: number; secret: string };
  writes: boolean;
  presence: { handle: number; field: number };
}

const remote = Symbol('remote');
const local = Symbol('local');

/** A problem told in an acknowledgement, or the refusal of a connection. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly title: string,
  ) {
    super(code);
  }
}

/** What a browser's tab does, without the tab: a socket, a live text and its room client. */
export class Page {
  readonly socket: Socket;
  readonly frames: ChangeFrame[] = [];
  readonly events: { name: string; body: Record<string, unknown> }[] = [];
  /** Every byte that came, for looking for what should not have come. */
  readonly received: string[] = [];
  readonly texts: Text[] = [];

  private constructor(origin: string, token: () => Promise<string>, extra: Record<string, unknown>) {
    this.socket = io(origin, {
      parser: hotFrameParser,
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      extraHeaders: { origin },
      auth: (give) => void token().then((value) => give({ token: value, language: 'en', ...extra })),
    });
    this.socket.onAny((name: string, body: unknown) => {
      if (name === hotEvent) return;
      this.received.push(JSON.stringify(body));
      this.events.push({ name, body: body as Record<string, unknown> });
      if (name === 'changes') this.frames.push(body as ChangeFrame);
    });
  }

  /** Opens a page of a person. @throws Refused where the server does not let it in */
  static async open(origin: string, token: () => Promise<string>, extra: Record<string, unknown> = {}): Promise<Page> {
    const page = new Page(origin, token, extra);
    await new Promise<void>((resolve, reject) => {
      const refused = (error: Error & { data?: { code: string; title: string } }) => {
        page.socket.close();
        reject(new Refused(error.data?.code ?? error.message, error.data?.title ?? ''));
      };
      page.socket.once('connect_error', refused);
      page.socket.once('connect', () => {
        // Later breaks are mended by the socket itself.
        page.socket.off('connect_error', refused);
        resolve();
      });
    });
    return page;
  }

  /** Sends an event and waits for its acknowledgement. @throws Refused with what it says */
  async ask<T = Acknowledged>(event: string, body: object): Promise<T> {
    const answer: { ok: boolean; problem?: { code: string; title: string } } = await this.socket
      .timeout(10_000)
      .emitWithAck(event, body);
    this.received.push(JSON.stringify(answer));
    if (!answer.ok) throw new Refused(answer.problem?.code ?? '', answer.problem?.title ?? '');
    return answer as T;
  }

  /** Joins a live text, and joins it again by itself after each break of the connection. */
  async join(at: TextAt): Promise<Text> {
    const text = new Text(this, at);
    this.texts.push(text);
    await text.join();
    return text;
  }

  /** Goes to the next of these servers at each attempt to connect again. */
  roam(origins: readonly string[]): void {
    const manager = this.socket.io as unknown as { uri: string; opts: { extraHeaders: { origin: string } } };
    let at = origins.indexOf(manager.uri);
    this.socket.io.on('reconnect_attempt', () => {
      at = (at + 1) % origins.length;
      manager.uri = origins[at] ?? manager.uri;
      manager.opts.extraHeaders.origin = manager.uri;
    });
  }

  close(): void {
    for (const text of this.texts) text.close();
    this.socket.close();
  }
}

/** One live text on a page. */
export class Text {
  readonly doc = new Y.Doc();
  readonly room = new RoomClient();
  readonly carets: ServerMessage[] = [];
  /** Every refusal that came. */
  readonly refusals: string[] = [];
  joined: JoinedAs | undefined;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;
  #leased: number | undefined;

  constructor(
    private readonly page: Page,
    private readonly at: TextAt,
  ) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== remote) this.#do(this.room.edited(update, performance.now()));
    });
    this.page.socket.on(hotEvent, this.#hear);
    this.page.socket.on('disconnect', this.#lost);
    this.page.socket.on('connect', this.#again);
  }

  async join(): Promise<void> {
    const lease = this.joined?.lease ?? null;
    this.joined = await this.page.ask<JoinedAs>('prose:join', { ...this.at, schema: schemaVersion, lease });
    this.#do(this.room.connected(this.joined, performance.now()));
  }

  /** Makes an edit as the person. Waits until the text is there and the client id is the leased one. */
  async edit(work: (fragment: Y.XmlFragment) => void): Promise<void> {
    await this.ready();
    this.doc.transact(() => work(this.doc.getXmlFragment(proseRoot)), local);
  }

  /** Writes at the end of the first paragraph. */
  type(words: string): Promise<void> {
    return this.edit((fragment) => {
      const paragraph = fragment.get(0) as Y.XmlElement;
      let text = paragraph.get(paragraph.length - 1);
      if (!(text instanceof Y.XmlText)) {
        text = new Y.XmlText();
        paragraph.push([text]);
      }
      text.insert(text.length, words);
    });
  }

  async ready(): Promise<void> {
    await until('the text', () => this.room.seq > 0);
    if (this.#leased === undefined && this.joined !== undefined) {
      this.#leased = this.joined.lease.clientId;
      this.doc.clientID = this.#leased;
    }
  }

  get words(): string {
    return this.doc
      .getXmlFragment(proseRoot)
      .toArray()
      .map((block) => (block as Y.XmlElement).toArray().map(wordsOf).join(''))
      .join('\n');
  }

  get digest(): string {
    return stateDigest(this.doc);
  }

  async saved(patience?: number): Promise<void> {
    await until('saved', () => this.room.state === 'saved', patience);
  }

  /** Sends bytes as they are, as no page of ours would. */
  forge(frame: Uint8Array): void {
    this.page.socket.emit(hotEvent, frame);
  }

  /** Sends a push that did not come from the room client. */
  push(update: Uint8Array, batchId = 900_000): void {
    this.forge(encodeMessage({ kind: 'push', handle: this.joined?.handle ?? 0, batchId, update }));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.page.socket.off(hotEvent, this.#hear);
    this.page.socket.off('disconnect', this.#lost);
    this.page.socket.off('connect', this.#again);
  }

  readonly #hear = (bytes: Uint8Array): void => {
    const message = decodeServerMessage(new Uint8Array(bytes));
    if (message.kind === 'carets') this.carets.push(message);
    if (message.kind === 'nack' && message.handle === this.joined?.handle) this.refusals.push(message.code);
    this.#do(this.room.received(message, performance.now()));
  };

  readonly #lost = (): void => this.#do(this.room.disconnected(performance.now()));

  readonly #again = (): void => {
    // The server may not be able to yet; the next connection tries again.
    if (this.joined !== undefined) this.join().catch(() => this.page.socket.disconnect().connect());
  };

  #do({ apply, send }: Effects): void {
    if (this.#closed) return;
    if (apply.length > 0) {
      this.doc.transact(() => {
        for (const update of apply) Y.applyUpdate(this.doc, update, remote);
      }, remote);
    }
    for (const message of send) this.page.socket.emit(hotEvent, encodeMessage(message));
    clearTimeout(this.#timer);
    const { wakeAt } = this.room;
    if (wakeAt === null) return;
    this.#timer = setTimeout(
      () => this.#do(this.room.tick(performance.now())),
      Math.max(1, wakeAt - performance.now()),
    );
  }
}

const wordsOf = (node: Y.XmlElement | Y.XmlText | Y.XmlHook): string =>
  node instanceof Y.XmlText
    ? node
        .toDelta()
        .map(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : ''))
        .join('')
    : '';
