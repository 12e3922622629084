import * as Y from 'yjs';
import { inspect, type Inspection } from '../guard/inspect.ts';
import { type GuardCaps, guardCaps } from '../guard/refusal.ts';

/** The server's replica behind its guard, with what it sent on. */
export class GuardedDocument {
  readonly doc = new Y.Doc();
  /** Everything that took effect, in order. */
  readonly sent: Uint8Array[] = [];
  readonly caps: GuardCaps;

  constructor(caps: GuardCaps = guardCaps) {
    this.caps = caps;
    this.doc.on('update', (update: Uint8Array) => this.sent.push(update));
  }

  push(update: Uint8Array, clientId: number): Inspection {
    const inspection = inspect(this.doc, update, { clientId }, this.caps);
    if (inspection.ok && !inspection.empty) Y.applyUpdate(this.doc, inspection.update);
    return inspection;
  }
}
