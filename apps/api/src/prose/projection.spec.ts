import { proseRoot } from '@cityloom/live';
import * as Y from 'yjs';
import { projectionOf } from './projection.ts';

const paragraph = (words: string) => {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};
/** A document with these blocks. */
const written = (...blocks: Y.XmlElement[]) => {
  const doc = new Y.Doc();
  doc.getXmlFragment(proseRoot).insert(0, blocks);
  return doc;
};

describe('what a text says', () => {
  it('is its words, a line for each block', () => {
    expect(projectionOf(written(paragraph('一'), paragraph('二'))).text).toBe('一\n二');
  });

  it('leaves out what cannot stand, as a list whose last item two people took away, and says the rest', () => {
    const doc = written(paragraph('先'), new Y.XmlElement('bulletList'), paragraph('后'));
    expect(projectionOf(doc)).toMatchObject({
      text: '先\n后',
      json: { content: [{ type: 'paragraph' }, { type: 'paragraph' }] },
    });
  });

  it('is an empty paragraph where nothing is left', () => {
    for (const doc of [written(), written(new Y.XmlElement('table'))]) {
      expect(projectionOf(doc)).toEqual({ text: '', json: { type: 'doc', content: [{ type: 'paragraph' }] } });
    }
  });
});
