import type { Locator, Page } from 'playwright-core';
import { beginWriting, editor, section } from './authors.ts';
import { type Hand, keys, pointer } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, type Visitor } from './visitor.ts';

/** The words on the screen that a newcomer goes by; nothing else tells them what to do. */
const screen = {
  'zh-CN': {
    look: '看看栖川（示例）',
    me: /^王芳/,
    write: /^写一句话/,
    move: /^挪一条举措/,
    say: /^留一条意见/,
    all: '就这些，三件都做过了。',
    start: '开始我们的城市',
    city: '城市名',
    founder: '你的名字',
    begin: '开始',
    password: '密码（至少8位）',
    enter: '设好并进入',
    empty: '写下愿景的第一句',
    put: '放进去',
    saved: /已保存到服务器|放进去了/,
    home: '首页',
    take: '移动',
    keep: '就放这里',
    dates: '改日期',
    from: '开始',
    store: '保存',
    moved: /改为.*开始/,
    undo: '撤销',
    title: '中文',
    kind: '类型',
    create: '新建',
    writer: '陈明',
    sentence: '路口的长椅再多两把。',
    said: '公交站少一把椅子',
  },
  'en-GB': {
    look: 'Look around Qichuan, an example',
    me: /^Wang Fang/,
    write: /^Write a sentence/,
    move: /^Move an initiative/,
    say: /^Say something/,
    all: 'That is all. You have done all three.',
    start: 'Start our city',
    city: 'The city’s name',
    founder: 'Your name',
    begin: 'Start',
    password: 'Password (8 characters or more)',
    enter: 'Set password and enter',
    empty: 'Write the first sentence of your vision',
    put: 'Add to the text',
    saved: /Saved|Added to the text/,
    home: 'Home',
    take: 'Move',
    keep: 'Keep it here',
    dates: 'Change dates',
    from: 'Start',
    store: 'Save',
    moved: /now starts/,
    undo: 'Undo',
    title: 'English',
    kind: 'Kind',
    create: 'Create',
    writer: 'Chen Ming',
    sentence: 'Two more benches at the crossing.',
    said: 'The bus stop lacks a bench',
  },
} as const;
type Screen = (typeof screen)[keyof typeof screen];

const named = (page: Page, role: 'button' | 'link', name: string | RegExp): Locator =>
  page.getByRole(role, { name, exact: true }).filter({ visible: true }).first();

/** Somebody who has the printed address and nothing else: three presses until the first own words (on a phone, one more puts them in). */
describe('a newcomer', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterEach(async () => {
    for (const { context } of visitors.splice(0)) await context.close();
  });
  const visit = async (looks: Looks) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return visitor.page;
  };

  /** The programme manager, who writes in the same section while the newcomer does. */
  const company = async (looks: Looks, code: string) => {
    const page = await visit({ ...looks, width: 1280 });
    await page.goto('/who');
    await page.getByRole('button', { name: screen[looks.language].writer }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(screen[looks.language].writer) }).waitFor();
    await page.goto(`/qichuan/vision/${code}`);
    await beginWriting(page, code);
    return page;
  };

  const moveBar = async (page: Page, hand: Hand, words: Screen, isPhone: boolean) => {
    if (isPhone) {
      const entry = page.locator('li[data-arrival]');
      await hand.press(named(page, 'button', words.dates).and(entry.getByRole('button')));
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(words.from).fill('2025-11-20');
      await hand.press(dialog.getByRole('button', { name: words.store }));
    } else {
      await hand.press(named(page, 'button', words.take));
      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('Enter');
    }
    await page.getByText(words.moved).filter({ visible: true }).first().waitFor();
    await hand.press(named(page, 'button', words.undo));
  };

  /** On from the example: two names, and a city of one's own. */
  const beginCity = async (page: Page, hand: Hand, words: Screen) => {
    await hand.press(named(page, 'link', words.start));
    await page.getByLabel(words.city).fill('白河');
    await page.getByLabel(words.founder).fill('白露');
    await hand.press(named(page, 'button', words.begin));
    await page.getByLabel(words.password).fill('two benches by the lake');
    await hand.press(named(page, 'button', words.enter));
    await page.getByRole('heading', { level: 1, name: '白露' }).waitFor();
    await page.getByText(words.empty).first().waitFor();
  };

  const goThrough = async (looks: Looks, handOf: (page: Page) => Hand) => {
    const words = screen[looks.language];
    const isPhone = looks.width < 600;
    const page = await visit(looks);
    const hand = handOf(page);
    await page.goto('/');
    const began = Date.now();
    await hand.press(named(page, 'link', words.look));
    await hand.press(named(page, 'button', words.me));
    await hand.press(named(page, 'link', words.write));
    await page.waitForURL(/vision\/VSC-\d+/);
    const code = /VSC-\d+/.exec(page.url())?.[0] ?? '';
    await editor(page, code).and(page.locator(':focus')).waitFor();
    const clicks = hand.presses();
    await page.keyboard.insertText(words.sentence);
    // On a phone a paragraph is written first, and then put in.
    if (isPhone) await hand.press(named(page, 'button', words.put));
    await section(page, code).getByText(words.saved).first().waitFor();
    const seconds = (Date.now() - began) / 1_000;

    const other = await company(looks, code);
    await other.getByText(words.sentence).first().waitFor();
    await other.keyboard.insertText('·');
    await section(page, code).getByRole('listitem').filter({ hasText: words.writer }).first().waitFor();
    const found = await barriers(page);
    if (!isPhone) await page.keyboard.press('Escape');

    await hand.press(named(page, 'link', words.home));
    await hand.press(named(page, 'link', words.move));
    await page.locator('[data-arrival]:focus').waitFor();
    await moveBar(page, hand, words, isPhone);

    await hand.press(named(page, 'link', words.home));
    await hand.press(named(page, 'link', words.say));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(words.title).first().fill(words.said);
    await dialog.getByLabel(words.kind).selectOption({ index: 1 });
    await hand.press(dialog.getByRole('button', { name: words.create, exact: true }));
    await page.getByRole('heading', { level: 1, name: words.said }).waitFor();

    await hand.press(named(page, 'link', words.home));
    await page.getByRole('heading', { level: 2, name: words.all }).waitFor();
    found.push(...(await barriers(page)));
    await beginCity(page, hand, words);
    found.push(...(await barriers(page)), ...visitors.flatMap(({ faults }) => faults));
    return { clicks, seconds, found };
  };

  it.each((['zh-CN', 'en-GB'] as const).flatMap((language) => [1280, 390].map((width) => ({ language, width }))))(
    'writes with others, moves a bar and back, is heard, and begins a city of their own, in $language, $width wide',
    async (look) => {
      const { clicks, seconds, found } = await goThrough({ ...look, scheme: 'light' }, pointer);
      expect({ clicks, found }).toEqual({ clicks: 3, found: [] });
      expect(seconds).toBeLessThan(60);
    },
    90_000,
  );

  it('does all of it by keys', async () => {
    const { seconds, found } = await goThrough({ language: 'zh-CN', width: 1280, scheme: 'light' }, keys);
    expect(found).toEqual([]);
    expect(seconds).toBeLessThan(60);
  }, 120_000);
});
