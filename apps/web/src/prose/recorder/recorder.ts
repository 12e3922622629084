import { decodeClientMessage, inspect, stateDigest } from '@cityloom/live';
import * as Y from 'yjs';
import type { TracedBatch } from '../../../../../packages/live/src/traces/our-trace.ts';
import type { FakeLine } from '../rehearsal/fake-line.ts';
import { FakeServer } from '../rehearsal/fake-server.ts';
import type { Desk } from './desk.ts';

/**
 * The server of a session, which writes down what enters: each batch as it came, once a guard of its own has let it into
 * a document of its own.
 */
export class Recorder extends FakeServer {
  readonly desks: Desk[] = [];
  readonly batches: TracedBatch[] = [];
  readonly #doc = new Y.Doc();
  #refused: string | null = null;

  override receive(line: FakeLine, frame: Uint8Array): void {
    const message = decodeClientMessage(frame);
    const desk = this.desks.find((one) => one.line === line);
    if (message.kind === 'push' && desk !== undefined) this.record(desk, message.update);
    super.receive(line, frame);
  }

  /** Writes a batch down, unless all of it is known. Does not throw: it is called from within an editor's own change. */
  record({ author, doc: { clientID: clientId }, did }: Desk, update: Uint8Array): void {
    const inspection = inspect(this.#doc, update, { clientId });
    const what = [...new Set(did)].join(' ');
    if (!inspection.ok) this.#refused ??= `the guard refuses what author ${author} did (${what}): ${inspection.code}`;
    if (!inspection.ok || inspection.empty) return;
    Y.applyUpdate(this.#doc, inspection.update);
    this.batches.push({ author, clientId, did: what, update: base64(update) });
  }

  /** @throws Error when the guard has refused anything, which it never may */
  check(): void {
    if (this.#refused !== null) throw new Error(this.#refused);
  }

  get digest(): string {
    return stateDigest(this.#doc);
  }
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
