import { proseRoot } from '@cityloom/live';
import * as Y from 'yjs';
import { Pen } from './pen.ts';

const paragraph = (words: string) => {
  const element = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  text.insert(0, words);
  element.insert(0, [text]);
  return element;
};

describe('the pen of a demo colleague', () => {
  let doc: Y.Doc;
  let pen: Pen;
  const root = () => doc.getXmlFragment(proseRoot);
  const words = () => root().toArray().map(String);
  const own = () => (root().get(1) as Y.XmlElement).get(0) as Y.XmlText;
  const type = (letters: string) => Array.from(letters).forEach((letter) => pen.strike(letter));
  beforeEach(() => {
    doc = new Y.Doc();
    root().push([paragraph('before')]);
    pen = new Pen(doc);
  });

  it('writes behind what stands there, and takes its own letters back', () => {
    expect(pen.caret).toBeUndefined();
    type('abx');
    pen.strike(null);
    type('c');
    expect(words()).toEqual(['<paragraph>before</paragraph>', '<paragraph>abc</paragraph>']);
  });

  it('writes on where it was when others write before and behind it', () => {
    type('ab');
    own().insert(2, '!');
    own().insert(0, '¡¡');
    type('c');
    expect(String(own())).toBe('¡¡abc!');
    const caret = Y.decodeRelativePosition(pen.caret ?? new Uint8Array());
    expect(Y.createAbsolutePositionFromRelativePosition(caret, doc)?.index).toBe(5);
  });

  it('never takes what another has written in place of its letter', () => {
    type('ab');
    own().delete(1, 1);
    own().insert(1, 'b');
    pen.strike(null);
    expect(String(own())).toBe('ab');
  });

  it('stops when its paragraph is removed', () => {
    type('ab');
    expect(pen.isStopped).toBe(false);
    root().delete(1, 1);
    expect(pen.isStopped).toBe(true);
  });
});
