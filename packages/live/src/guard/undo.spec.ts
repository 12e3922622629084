import * as Y from 'yjs';
import { paragraph } from '../rehearsal/edits.ts';
import { GuardedDocument } from '../rehearsal/guarded-document.ts';
import { chance, type Chance } from '../rehearsal/random.ts';
import { Replica, textOf } from '../rehearsal/replica.ts';

const me = 5;

/** One person at a text of short paragraphs, each of whose steps goes through the guard at once. */
class Writer extends Replica {
  readonly server = new GuardedDocument();
  refused = 0;

  constructor() {
    super(me);
    this.step(() => this.root.insert(0, [paragraph('rest')]));
  }

  get root(): Y.XmlFragment {
    return this.doc.getXmlFragment('prose');
  }

  textAt(index: number): Y.XmlText {
    return (this.root.get(index) as Y.XmlElement).get(0) as Y.XmlText;
  }

  step(work: () => void): void {
    this.edit(work);
    this.send();
  }

  back(): void {
    this.undo.undo();
    this.send();
  }

  send(): void {
    for (const update of this.take()) if (!this.server.push(update, me).ok) this.refused += 1;
  }
}

function stepSomehow(writer: Writer, luck: Chance): void {
  const { root } = writer;
  const index = luck.below(root.length);
  const text = root.length > 0 ? writer.textAt(index) : null;
  const works: (() => void)[] = [
    () => writer.back(),
    () => writer.back(),
    () => {
      writer.undo.redo();
      writer.send();
    },
    () => writer.step(() => root.insert(luck.below(root.length + 1), [paragraph(luck.pick(['', 'x', 'xy']))])),
    () => writer.step(() => root.length > 0 && root.delete(index, 1)),
    () => writer.step(() => text?.insert(luck.below(text.length + 1), luck.pick(['a', 'ab', 'abc']))),
    () => {
      const at = luck.below(text?.length ?? 0);
      writer.step(
        () => text !== null && text.length > 0 && text.delete(at, Math.min(1 + luck.below(3), text.length - at)),
      );
    },
  ];
  luck.pick(works)();
}

describe('undoing', () => {
  it('is not refused where it writes a paragraph anew with letters that have no place of their own any more', () => {
    const writer = new Writer();
    writer.step(() => writer.textAt(0).delete(0, 2));
    writer.back();
    writer.step(() => writer.textAt(0).insert(1, '!'));
    writer.step(() => writer.root.delete(0, 1));
    writer.back();
    writer.step(() => writer.textAt(0).insert(5, '?'));
    expect([writer.refused, textOf(writer.server.doc)]).toEqual([0, '"<paragraph>r!est?</paragraph>"']);
    expect(writer.text).toBe(textOf(writer.server.doc));
  });

  it('is refused where Yjs would take it in elsewhere than its writer has it', () => {
    const writer = new Writer();
    writer.step(() => writer.textAt(0).delete(2, 2));
    writer.back();
    writer.step(() => writer.textAt(0).insert(3, '!'));
    writer.step(() => writer.root.delete(0, 1));
    writer.back();
    expect([writer.refused, writer.text]).toEqual([1, '"<paragraph>res!t</paragraph>"']);
    const unguarded = new Y.Doc();
    for (const update of [...writer.server.sent, Y.encodeStateAsUpdate(writer.doc)]) Y.applyUpdate(unguarded, update);
    expect(textOf(unguarded)).not.toBe(writer.text);
  });

  it('is hardly ever refused, and what is not is the same for all', () => {
    const luck = chance(Number(process.env['LIVE_SEED'] ?? 4));
    const [sessions, steps] = [600, 24];
    const taken: Writer[] = [];
    for (let session = 0; session < sessions; session += 1) {
      const writer = new Writer();
      for (let n = 0; n < steps && writer.refused === 0; n += 1) stepSomehow(writer, luck);
      if (writer.refused === 0) taken.push(writer);
    }
    expect(taken.filter(({ text, server }) => textOf(server.doc) !== text)).toEqual([]);
    expect(taken.length).toBeGreaterThan(0.99 * sessions);
  });
});
