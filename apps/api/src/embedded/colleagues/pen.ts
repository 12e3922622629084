import { proseRoot } from '@cityloom/live';
import * as Y from 'yjs';

/** Writes at the end of a live text, in a paragraph of its own, and takes back nothing but its own letters. */
export class Pen {
  private readonly own: Y.RelativePosition[] = [];
  private paragraph: Y.XmlElement | undefined;
  private readonly text = new Y.XmlText();

  constructor(private readonly doc: Y.Doc) {}

  /** Whether somebody has removed the paragraph: then there is nothing more to write. */
  get isStopped(): boolean {
    return this.paragraph !== undefined && !this.root.toArray().includes(this.paragraph);
  }

  /** @param letter what to write behind the letter before; null takes that one back, if nobody else has */
  strike(letter: string | null): void {
    if (letter === null) this.takeBack();
    else this.doc.transact(() => this.write(letter));
  }

  /** Where it stands, as others are told; undefined before the first letter. */
  get caret(): Uint8Array | undefined {
    if (this.paragraph === undefined) return undefined;
    return Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(this.text, this.behindLast(), -1));
  }

  private get root(): Y.XmlFragment {
    return this.doc.getXmlFragment(proseRoot);
  }

  private write(letter: string): void {
    if (this.paragraph === undefined) {
      this.paragraph = new Y.XmlElement('paragraph');
      this.paragraph.insert(0, [this.text]);
      this.root.push([this.paragraph]);
    }
    const at = this.behindLast();
    this.text.insert(at, letter);
    this.own.push(Y.createRelativePositionFromTypeIndex(this.text, at));
  }

  private takeBack(): void {
    const last = this.own.pop();
    const at = last && this.find(last);
    if (at?.isThere) this.text.delete(at.index, 1);
  }

  private behindLast(): number {
    const last = this.own.at(-1);
    const at = last && this.find(last);
    return at === undefined ? 0 : at.index + (at.isThere ? 1 : 0);
  }

  /** Where a letter is, or was before somebody removed it. */
  private find(letter: Y.RelativePosition): { index: number; isThere: boolean } | undefined {
    const at = Y.createAbsolutePositionFromRelativePosition(letter, this.doc);
    if (at === null || at.type !== this.text) return undefined;
    const now = Y.createRelativePositionFromTypeIndex(this.text, at.index);
    return { index: at.index, isThere: Y.compareIDs(now.item, letter.item) };
  }
}
