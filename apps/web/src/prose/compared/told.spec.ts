import fc from 'fast-check';
import { redlineOf } from '../../words/redline/redline.ts';
import type { ProseNode } from '../prose-json.ts';
import { type Block, blocksIn } from './blocks.ts';
import { type Told, toldOf } from './told.ts';

const words = (text: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): ProseNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks }),
});
const node = (type: string, ...content: readonly ProseNode[]): ProseNode => ({ type, content: [...content] });
const paragraph = (text: string) => node('paragraph', words(text));
const heading = (text: string, level = 2): ProseNode => ({ ...node('heading', words(text)), attrs: { level } });
const doc = (...content: readonly ProseNode[]) => node('doc', ...content);
const compared = (before: ProseNode, after: ProseNode) => toldOf(blocksIn(before), blocksIn(after));
const kinds = (told: readonly Told[]) => told.map(({ kind }) => kind);
const sentences = [
  '夜里的末班车也要等人。',
  '公交站台一律做成无障碍站台。',
  '出租车可以用电话预约。',
  '路口的红绿灯会说话。',
];
const [night = '', stops = '', taxis = '', lights = ''] = sentences;
const text = (...all: readonly string[]) => doc(...all.map(paragraph));

describe('what became of a text', () => {
  it('is told paragraph by paragraph: a reworded one is not one that went and one that came', () => {
    const told = compared(text(night, stops, taxis), text(night, '公交站台一律改成无障碍站台。', taxis, lights));
    expect(kinds(told)).toEqual(['same', 'reworded', 'same', 'added']);
    expect(kinds(compared(text(night, stops), text(stops)))).toEqual(['removed', 'same']);
    expect(kinds(compared(text(night), text(lights)))).toEqual(['removed', 'added']);
  });

  it('knows a paragraph that was put in another place, reworded or not, and which way it went', () => {
    const down = compared(text(night, stops, taxis), text(stops, taxis, night));
    expect(down.map((one) => (one.kind === 'moved' ? one.way : one.kind))).toEqual(['same', 'same', 'down']);
    const up = compared(text(stops, taxis, night), text(`${night}每晚如此。`, stops, taxis));
    expect(up.map((one) => (one.kind === 'moved' ? one.way : one.kind))).toEqual(['up', 'same', 'same']);
  });

  it('tells apart what only looks otherwise', () => {
    const bold = doc(node('paragraph', words('夜里', { type: 'bold' }), words('有车')));
    expect(kinds(compared(text('夜里有车'), bold))).toEqual(['restyled']);
    expect(kinds(compared(text('夜里有车'), doc(heading('夜里有车'))))).toEqual(['restyled']);
    expect(kinds(compared(doc(heading('夜里有车')), doc(heading('夜里有车', 3))))).toEqual(['restyled']);
    // Nobody sees the space at the end, nor an empty line.
    expect(kinds(compared(text('夜里有车'), text('夜里有车 ', '', ' ')))).toEqual(['same']);
  });

  it('reads lists, quotes and tables, and says where a block stands', () => {
    const cell = (type: string, said: string) => node(type, paragraph(said));
    const whole = doc(
      heading('车次', 3),
      node('bulletList', node('listItem', paragraph('一'), node('orderedList', node('listItem', paragraph('二'))))),
      node('blockquote', paragraph('三')),
      node('table', node('tableRow', cell('tableHeader', '线路')), node('tableRow', cell('tableCell', '12路'))),
    );
    expect(blocksIn(whole).map(({ stands, words: said }) => ({ ...stands, said }))).toEqual([
      { as: 'heading', level: 3, said: '车次' },
      { as: 'item', said: '一' },
      { as: 'number', said: '二' },
      { as: 'quote', said: '三' },
      { as: 'cell', row: 1, column: 1, said: '线路' },
      { as: 'cell', row: 2, column: 1, said: '12路' },
    ]);
    expect(kinds(compared(whole, whole))).toEqual(Array.from({ length: 6 }, () => 'same'));
  });

  it('reads what stands in a line: breaks, people, records, links and what a newer server may know', () => {
    const [block] = blocksIn(
      doc(
        node(
          'callout',
          words('看', { type: 'link', attrs: { href: 'https://a.example' } }),
          { type: 'hardBreak' },
          { type: 'mention', attrs: { label: '王芳' } },
          { type: 'recordLink', attrs: { code: 'INI-1' } },
        ),
      ),
    );
    expect(block).toMatchObject({ words: '看\n@王芳INI-1', links: ['https://a.example'] });
  });

  it('gives the text after when it is done to the text before, whatever both are, and every block once', () => {
    const block = fc.oneof(
      fc.constantFrom(...sentences).map(paragraph),
      fc.tuple(fc.constantFrom(...sentences), fc.constantFrom('很好', 'well', '')).map(([a, b]) => paragraph(a + b)),
      fc.constantFrom(...sentences).map((said) => heading(said)),
      fc.constantFrom(...sentences).map((said) => node('bulletList', node('listItem', paragraph(said)))),
    );
    const any = fc.array(block, { maxLength: 8 }).map((all) => blocksIn(doc(...all)));
    fc.assert(
      fc.property(any, any, (before, after) => {
        const told = toldOf(before, after);
        expect(told.flatMap((one) => (one.kind === 'removed' ? [] : done(one)))).toEqual(after.map((one) => one.words));
        expect(byName(told.flatMap((one) => ('after' in one ? one.after : [])))).toEqual(byName(after));
        expect(byName(told.flatMap((one) => ('before' in one ? one.before : [])))).toEqual(byName(before));
        // What went and what stayed stand in the order in which they stood.
        const stayed = told.flatMap((one) => (one.kind === 'moved' || !('before' in one) ? [] : one.before));
        expect(stayed).toEqual(before.filter((one) => stayed.includes(one)));
      }),
      { numRuns: 400 },
    );
  });

  it('is nothing where nothing changed', () => {
    const any = fc.array(fc.constantFrom(...sentences), { maxLength: 12 });
    fc.assert(
      fc.property(any, (all) => {
        expect(kinds(compared(text(...all), text(...all))).filter((kind) => kind !== 'same')).toEqual([]);
      }),
    );
  });

  it.each([
    ['a few paragraphs of thousands', (at: number) => (at % 500 === 0 ? '另一句。' : '')],
    ['every paragraph a little', () => '又加一句。'],
  ])('is told in the time of a blink where %s changed', (_, more) => {
    const many = (add: (at: number) => string) =>
      text(...Array.from({ length: 3_000 }, (_one, at) => `第${at}段：${sentences[at % 4]}${add(at)}`));
    const before = blocksIn(many(() => ''));
    const after = blocksIn(many(more));
    const began = performance.now();
    const told = toldOf(before, after);
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(told.length).toBeGreaterThanOrEqual(3_000);
  });

  it('keeps what stands once in both where very much came and went', () => {
    const many = (sign: string) => Array.from({ length: 1_000 }, (_, at) => `${sign.repeat(6)}${at}`);
    const told = compared(text(...many('甲'), night, ...many('乙')), text(...many('丙'), night, ...many('丁')));
    expect(told.filter(({ kind }) => kind === 'same')).toHaveLength(1);
    expect(told.filter(({ kind }) => kind === 'moved')).toEqual([]);
  });
});

/** What a change makes of the words before. */
function done(told: Exclude<Told, { kind: 'removed' }>): string {
  if (told.kind === 'added') return told.after.words;
  const pieces = redlineOf(told.before.words, told.after.words);
  expect(pieces.flatMap(({ kind, text: said }) => (kind === 'in' ? [] : said)).join('')).toBe(told.before.words);
  return pieces.flatMap(({ kind, text: said }) => (kind === 'out' ? [] : said)).join('');
}

/** The very blocks, in no order. */
const byName = (blocks: readonly Block[]) => blocks.map(({ look }) => look).toSorted();
