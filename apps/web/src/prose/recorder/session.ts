import { proseRoot, schemaVersion } from '@cityloom/live';
import { yXmlFragmentToProseMirrorRootNode, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { chance, type Chance } from '../../../../../packages/live/src/rehearsal/random.ts';
import type { OurTrace } from '../../../../../packages/live/src/traces/our-trace.ts';
import { VirtualTime } from '../rehearsal/virtual-time.ts';
import { remote } from '../replica.ts';
import { building } from './building.ts';
import { beginStep, closeDesk, type Desk, openDesk } from './desk.ts';
import { Recorder } from './recorder.ts';
import { writing } from './writing.ts';

const strokes = { ...writing, ...building };
type StrokeName = keyof typeof strokes;
export const strokeNames = Object.keys(strokes) as StrokeName[];
/** Typing is most of what people do. */
const oftener: readonly StrokeName[] = [
  'type',
  'type',
  'type',
  'erase',
  'erase',
  'eraseChosen',
  'breakParagraph',
  'undo',
];
/** A long text is shortened, so that a session stays one. */
const shortening: readonly StrokeName[] = ['eraseChosen', 'drop', 'drop', 'writeOver', 'type', 'undo'];
const longText = 2500;
const authors = 3;

export interface SessionLength {
  /** Strokes made while all are there, and each comes and goes. */
  readonly together: number;
  /** Strokes that each makes alone at the end, without a line. */
  readonly apart: number;
}

/** A seeded session of three of our editors in one text, as the guard took it. */
export class Session {
  readonly server = new Recorder();
  readonly time = new VirtualTime();
  readonly #luck: Chance;
  readonly #away = new Map<Desk, number>();

  private constructor(seed: number) {
    this.#luck = chance(seed);
  }

  /**
   * @returns the trace; the same for the same seed, whatever the machine
   * @throws Error when the guard refuses anything, or when the copies of the text differ at the end
   */
  static async record(seed: number, { together, apart }: SessionLength): Promise<OurTrace> {
    const session = new Session(seed);
    const { batches } = session.server;
    for (let author = 0; author < authors; author += 1) session.server.desks.push(await openDesk(author, session));
    for (let n = 0; n < together; n += 1) await session.#step();
    await session.#comeBack();
    const parted = batches.length;
    await session.#part(apart);
    const reunited = batches.length;
    await session.#comeBack();
    const end = session.#end();
    for (const desk of session.server.desks) closeDesk(desk);
    return { seed, schemaVersion, apart: parted, together: reunited, batches, end, digest: session.server.digest };
  }

  async settle(): Promise<void> {
    // Answers to joins come as promises.
    for (let turn = 0; turn < 4; turn += 1) {
      for (let answer = 0; answer < 10; answer += 1) await Promise.resolve();
      this.server.settle();
      this.time.pass(100);
    }
    this.server.check();
    for (const { live, did } of this.server.desks) if (live.state.saved === 'saved') did.length = 0;
  }

  /** One stroke of one author; the others see it at once, or later. */
  async #step(): Promise<void> {
    const desk = this.#luck.pick(this.server.desks);
    await this.#stroke(desk);
    for (const [one, left] of this.#away) {
      if (left > 0) this.#away.set(one, left - 1);
      else this.#reconnect(one);
    }
    if (this.#luck.happens(0.03) && !this.#away.has(desk)) this.#cut(desk, 5 + this.#luck.below(40));
    if (this.#luck.happens(0.6)) await this.settle();
    if (this.#luck.happens(0.01) && !this.#away.has(desk)) await this.#openAnew(desk);
  }

  async #stroke(desk: Desk): Promise<void> {
    const pool = desk.editor.state.doc.content.size > longText ? shortening : [...strokeNames, ...oftener];
    const name = this.#luck.pick(pool);
    desk.did.push(this.#away.has(desk) ? `offline-${name}` : name);
    if (this.#luck.happens(0.7)) beginStep(desk);
    await strokes[name](desk.editor, this.#luck, () => this.#meanwhile(desk));
    this.server.check();
  }

  /** Another author writes while one composes, and all that is under way arrives. */
  async #meanwhile(composing: Desk): Promise<void> {
    const other = this.#luck.pick(this.server.desks.filter((desk) => desk !== composing));
    other.did.push('type');
    await strokes.type(other.editor, this.#luck, async () => undefined);
    await this.settle();
  }

  /** All lose the line; what each writes then is taken down as it is made. */
  async #part(count: number): Promise<void> {
    for (const desk of this.server.desks) {
      this.#cut(desk, Infinity);
      desk.doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin !== remote && this.#away.has(desk)) this.server.record(desk, update);
      });
    }
    for (let n = 0; n < count * authors; n += 1) {
      const desk = this.#luck.pick(this.server.desks);
      desk.did.length = 0;
      await this.#stroke(desk);
    }
  }

  async #comeBack(): Promise<void> {
    for (const desk of this.#away.keys()) {
      this.#reconnect(desk);
      await this.settle();
    }
    await this.settle();
  }

  /** The page is loaded again: a fresh copy under a fresh lease. */
  async #openAnew(desk: Desk): Promise<void> {
    await this.settle();
    closeDesk(desk);
    const anew = await openDesk(desk.author, this);
    this.server.desks.splice(this.server.desks.indexOf(desk), 1, anew);
  }

  #cut(desk: Desk, strokes: number): void {
    this.#away.set(desk, strokes);
    desk.line.cut();
  }

  #reconnect(desk: Desk): void {
    this.#away.delete(desk);
    desk.line.become('open');
  }

  /** The text that all copies hold and all editors show. */
  #end(): unknown {
    const { desks, room } = this.server;
    const [end, ...others] = new Set([room.durable, ...desks.map(({ doc }) => doc)].map(textOf));
    if (end === undefined || others.length > 0) throw new Error('the copies differ');
    for (const { doc, editor } of desks) {
      const held = yXmlFragmentToProseMirrorRootNode(doc.getXmlFragment(proseRoot), editor.schema);
      // Only their words: an editor also shows the cells that it adds to a table with rows of unequal length.
      if (held.textContent !== editor.state.doc.textContent) throw new Error('an editor shows what it does not hold');
    }
    return JSON.parse(end);
  }
}

function textOf(doc: Y.Doc): string {
  return JSON.stringify(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(proseRoot)));
}
