import { performance } from 'node:perf_hooks';
import {
  decodeServerMessage,
  type Effects,
  encodeMessage,
  hotEvent,
  proseRoot,
  RoomClient,
  schemaVersion,
} from '@cityloom/live';
import type { Language } from '@cityloom/operating-model';
import * as Y from 'yjs';
import { z } from 'zod';
import type { ColleaguePage } from './page.ts';
import { Pen } from './pen.ts';

const joinAnswer = z.object({
  handle: z.number(),
  visit: z.number(),
  connection: z.number(),
  lease: z.object({ clientId: z.number() }),
  presence: z.object({ handle: z.number(), field: z.number() }),
});
const remote = Symbol('remote');

/** One live text that a demo colleague has open. */
export class LiveText {
  private readonly doc = new Y.Doc();
  private readonly room = new RoomClient();
  private readonly pen = new Pen(this.doc);
  private timer: NodeJS.Timeout | undefined;
  private awaited: { isSo: () => boolean; resolve: () => void } | undefined;

  private constructor(
    private readonly page: ColleaguePage,
    private readonly joined: z.infer<typeof joinAnswer>,
  ) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== remote) this.carryOut(this.room.edited(update, performance.now()));
    });
  }

  /** Joins a text and waits until all of it is here. @throws Error where the person may not read it */
  static async open(
    page: ColleaguePage,
    address: { city: string; record: string; field: string; language: Language },
  ): Promise<LiveText> {
    const answer = await page.ask('prose:join', { ...address, schema: schemaVersion, lease: null });
    const text = new LiveText(page, joinAnswer.parse(answer));
    await text.load();
    return text;
  }

  get words(): string {
    return this.doc.getXmlFragment(proseRoot).toArray().map(String).join('\n');
  }

  /** One touch of a key, or several as one. @returns false where there is nothing left to write in */
  strike(...letters: readonly (string | null)[]): boolean {
    if (this.pen.isStopped || this.room.refusal !== null) return false;
    this.doc.transact(() => letters.forEach((letter) => this.pen.strike(letter)));
    const { caret } = this.pen;
    if (caret !== undefined) this.show(caret);
    return true;
  }

  /** Leaves the text once what was written is stored. */
  async leave(): Promise<void> {
    this.show(new Uint8Array());
    await this.becomes(() => this.room.state === 'saved');
    this.close();
    await this.page.ask('prose:leave', { handle: this.joined.handle, visit: this.joined.visit });
  }

  close(): void {
    clearTimeout(this.timer);
    this.page.socket.off(hotEvent, this.hear);
  }

  private async load(): Promise<void> {
    this.page.socket.on(hotEvent, this.hear);
    this.carryOut(this.room.connected(this.joined, performance.now()));
    await this.becomes(() => this.room.seq > 0);
    // Only behind the whole text: what is written before would be numbered as if nothing stood there.
    this.doc.clientID = this.joined.lease.clientId;
  }

  private show(position: Uint8Array): void {
    const { handle, field } = this.joined.presence;
    const caret = { kind: 'caret', handle, field, anchor: position, head: position } as const;
    this.page.socket.emit(hotEvent, encodeMessage(caret));
  }

  private readonly hear = (bytes: Uint8Array): void => {
    const message = decodeServerMessage(new Uint8Array(bytes));
    this.carryOut(this.room.received(message, performance.now()));
    if (this.awaited?.isSo()) this.awaited.resolve();
  };

  /** Waits for what the server's messages bring about. @throws Error where the connection ends before */
  private async becomes(isSo: () => boolean): Promise<void> {
    if (isSo()) return;
    await new Promise<void>((resolve, reject) => {
      this.awaited = { isSo, resolve };
      this.page.socket.once('disconnect', (reason) => reject(new Error(reason)));
    });
    this.awaited = undefined;
  }

  private carryOut({ apply, send }: Effects): void {
    this.doc.transact(() => apply.forEach((update) => Y.applyUpdate(this.doc, update, remote)), remote);
    for (const message of send) this.page.socket.emit(hotEvent, encodeMessage(message));
    clearTimeout(this.timer);
    const { wakeAt } = this.room;
    if (wakeAt === null) return;
    const wake = () => this.carryOut(this.room.tick(performance.now()));
    this.timer = setTimeout(wake, Math.max(1, wakeAt - performance.now()));
  }
}
