import type { Page } from 'playwright-core';
import { becomes, beginWriting, become, editor, InputMethod, same, writtenBy, zh } from './authors.ts';
import { setScene } from './scene.ts';
import { openVisitor } from './visitor.ts';

/** A colleague's edit while somebody composes, made with the keyboard in the colleague's own editor. */
type Edit = (page: Page) => Promise<void>;

const press =
  (...keys: string[]): Edit =>
  async (page) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const times = (count: number, key: string) => Array.from({ length: count }, () => key);

/** Where the composing person's caret stands: behind the fourth letter of the only paragraph, 春夏秋冬东南西北. */
const edits: readonly [string, Edit][] = [
  ['nothing', () => Promise.resolve()],
  ['adds at the end of the paragraph', async (page) => (await press('Control+End')(page), page.keyboard.type('尾'))],
  ['adds at its beginning', async (page) => (await press('Control+Home')(page), page.keyboard.type('头'))],
  ['deletes before the caret', press('Control+Home', 'Delete')],
  ['deletes behind the caret', press('Control+End', 'Backspace')],
  ['splits the paragraph behind the caret', press('Control+End', ...times(2, 'ArrowLeft'), 'Enter')],
  ['splits the paragraph before the caret', press('Control+Home', ...times(2, 'ArrowRight'), 'Enter')],
  ['makes the whole paragraph bold', press('Control+a', 'Control+b')],
];

/**
 * What is composed with an input method is sounds, not words: nobody else sees them, and an edit of somebody else, wherever
 * it is made, neither tears the composition nor is lost (design, screens 4).
 */
describe('composing with an input method', () => {
  const scene = setScene();
  let composer: Page;
  let colleague: Page;
  const close: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const [one, two] = [
      await openVisitor(scene.browser, scene.product.origin, zh),
      await openVisitor(scene.browser, scene.product.origin, zh),
    ];
    close.push(
      () => one.context.close(),
      () => two.context.close(),
    );
    composer = await become(one.page, '李薇');
    colleague = await become(two.page, '王芳');
    await beginWriting(composer);
    await beginWriting(colleague);
  }, 180_000);
  afterAll(() => Promise.all(close.map((each) => each())));

  /** Leaves one paragraph of eight letters in the text, and the composer's caret behind the fourth. */
  const begin = async () => {
    await editor(composer).focus();
    await press('Control+a', 'Delete')(composer);
    await composer.keyboard.type('春夏秋冬东南西北');
    await becomes(
      colleague,
      () => writtenBy(colleague),
      (words) => words.trim() === '春夏秋冬东南西北',
    );
    await press(...times(4, 'ArrowLeft'))(composer);
    await editor(colleague).focus();
  };

  it.each(edits)(
    'while a colleague %s',
    async (_, edit) => {
      await begin();
      const method = await InputMethod.of(composer);
      await method.sounds('n');
      await method.sounds('nihao');
      const before = await writtenBy(colleague);
      await edit(colleague);
      const edited = await writtenBy(colleague);
      await method.sounds('nihaoma');
      expect(await writtenBy(composer)).toContain('nihaoma');
      expect(await writtenBy(colleague)).not.toMatch(/[a-z]/);
      await method.choose('你好吗');

      const text = await becomes(
        composer,
        () => Promise.all([writtenBy(composer), writtenBy(colleague)]),
        ([mine, theirs]) =>
          mine === theirs && mine.includes('你好吗') && (edited === before || mine !== '春夏秋冬你好吗东南西北'),
      ).then(([mine]) => mine);
      expect(text).not.toMatch(/[a-z]/);
      expect(text.replace('你好吗', '')).toBe(edited);
    },
    40_000,
  );

  it('left alone for longer than eight seconds shows the edits of others again, and still keeps its sounds', async () => {
    await begin();
    const method = await InputMethod.of(composer);
    await method.sounds('tai');
    await press('Control+End')(colleague);
    await colleague.keyboard.type('后来');
    await becomes(
      composer,
      () => writtenBy(composer),
      (words) => words.includes('后来'),
    );
    expect(await writtenBy(colleague)).not.toMatch(/[a-z]/);
    await method.choose('太');
    expect(await same([composer, colleague])).not.toMatch(/[a-z]/);
  }, 40_000);

  it('is one step to undo, and takes back nobody else’s words', async () => {
    await begin();
    await press('Control+End')(colleague);
    await colleague.keyboard.type('别人的');
    await becomes(
      composer,
      () => writtenBy(composer),
      (words) => words.includes('别人的'),
    );
    await editor(composer).focus();
    const method = await InputMethod.of(composer);
    await composer.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    await method.compose('wode', '我的');
    await becomes(
      colleague,
      () => writtenBy(colleague),
      (words) => words.includes('我的'),
    );
    await composer.keyboard.press('Control+z');
    const text = await becomes(
      colleague,
      () => writtenBy(colleague),
      (words) => !words.includes('我的'),
    );
    expect(text).toContain('别人的');
    expect(text).toContain('春夏秋冬');
  }, 40_000);
});
