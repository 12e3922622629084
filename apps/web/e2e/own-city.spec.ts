import type { Locator, Page } from 'playwright-core';
import { becomes, editor, section } from './authors.ts';
import { type Screen, screen } from './founder-words.ts';
import { type Hand, keys, pointer, tabTo } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, type Visitor } from './visitor.ts';

/** Pages of a city that has just begun, besides Home and the vision: of each kind of emptiness one. */
const emptyPages = [
  '/roadmap',
  '/engagement?view=calendar',
  '/r/stakeholder?view=map',
  '/r/milestone',
  '/r/commitment',
] as const;

/** A way to use a page: what is pressed, written and chosen. */
interface Way {
  hand: (page: Page) => Hand;
  write: (page: Page, box: Locator, text: string) => Promise<void>;
  chooseNext: (page: Page, choice: Locator) => Promise<void>;
}
const byPointer: Way = {
  hand: pointer,
  write: async (_page, box, text) => box.fill(text),
  chooseNext: async (_page, choice) => void (await choice.selectOption({ index: 1 })),
};
const byKeys: Way = {
  hand: keys,
  write: async (page, box, text) => {
    await tabTo(page, box);
    await page.keyboard.insertText(text);
  },
  chooseNext: async (page, choice) => {
    await tabTo(page, choice);
    await page.keyboard.press('ArrowDown');
  },
};

const named = (page: Page, role: 'button' | 'link', name: string | RegExp): Locator =>
  page.getByRole(role, { name, exact: true }).filter({ visible: true }).first();
const shown = (page: Page, text: string): Locator => page.getByText(text).filter({ visible: true }).first();
const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name });

/** Somebody who wants a city of their own, from the first page on and by what stands on the screen. */
describe('a city of one’s own', () => {
  const scene = setScene();
  const founded: { visitor: Visitor; words: Screen; path: string }[] = [];
  afterAll(async () => {
    for (const { visitor } of founded) await visitor.context.close();
  });

  const found = async (looks: Looks, { hand, write }: Way) => {
    const words = screen[looks.language];
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    const { page } = visitor;
    const { press } = hand(page);
    await page.goto('/');
    await press(named(page, 'link', words.start));
    await write(page, page.getByLabel(words.cityName), words.city);
    await write(page, page.getByLabel(words.personName), words.person);
    await press(named(page, 'button', words.go));
    await page.getByLabel(words.password).fill('two benches by the lake');
    await press(named(page, 'button', words.enter));
    await heading(page, words.hello).waitFor();
    const { pathname: path } = new URL(page.url());
    founded.push({ visitor, words, path });
    return { page, words, press, path };
  };

  /** What the dialog asks of a new record, and the page of it. */
  const create = async (page: Page, words: Screen, way: Way, name: string, choice: string) => {
    const dialog = page.getByRole('dialog');
    await dialog.locator('input:focus').waitFor();
    await page.keyboard.insertText(name);
    await way.chooseNext(page, dialog.getByLabel(choice).first());
    await way.hand(page).press(dialog.getByRole('button', { name: words.create, exact: true }));
    await heading(page, name).waitFor();
  };

  const begin = async (looks: Looks, way: Way) => {
    const { page, words, press } = await found(looks, way);
    const problems = await barriers(page);
    await press(named(page, 'link', words.firstVision));
    problems.push(...(await barriers(page)));
    await way.write(page, page.getByRole('textbox'), words.sentence);
    await press(named(page, 'button', words.begin));
    await page.locator('h1:focus').waitFor();

    await press(named(page, 'button', words.addSection));
    await page.locator('form input:focus').waitFor();
    await page.keyboard.insertText(words.title);
    await page.keyboard.press('Enter');
    await editor(page).and(page.locator(':focus')).waitFor();
    await page.keyboard.insertText(words.text);
    // On a phone a paragraph is written first, and then put in.
    if (looks.width < 600) await press(named(page, 'button', words.put));
    await section(page).getByText(words.saved).first().waitFor();
    if (looks.width >= 600) await page.keyboard.press('Escape');

    await press(named(page, 'link', words.home));
    await press(named(page, 'link', words.firstInitiative));
    await create(page, words, way, words.initiative, words.phase);
    await press(named(page, 'link', words.engagement));
    await press(named(page, 'button', words.newEngagement));
    await create(page, words, way, words.heard, words.form);

    await press(named(page, 'link', words.home));
    const steps = page.getByRole('list').filter({ has: named(page, 'link', words.firstPeople) });
    const done = steps.getByRole('link', { name: words.done });
    await done.nth(1).waitFor();
    problems.push(...(await barriers(page)));
    return { done: await done.count(), problems };
  };
  const wellBegun = { done: 2, problems: [] };

  it.each((['zh-CN', 'en-GB'] as const).flatMap((language) => [1280, 390].map((width) => ({ language, width }))))(
    'begins with a sentence, an initiative and somebody heard, in $language, $width wide',
    async (look) => {
      expect(await begin({ ...look, scheme: 'light' }, byPointer)).toEqual(wellBegun);
    },
    90_000,
  );

  it('begins by keys alone', async () => {
    expect(await begin({ language: 'zh-CN', width: 1280, scheme: 'light' }, byKeys)).toEqual(wellBegun);
  }, 120_000);

  it('has its sections put in order and taken out, each with the way back', async () => {
    const [first] = founded;
    if (first === undefined) throw new Error('No city has begun.');
    const { visitor, path, words } = first;
    const { page } = visitor;
    const titles = () => page.locator('h2[id^="VSC-"]').allInnerTexts();
    const standing = (...wanted: string[]) =>
      becomes(page, titles, (read) => read.map((title) => title.replace(/^\d\s*/, '')).join() === wanted.join());
    await page.goto(`${path}/vision`);
    await named(page, 'button', words.addSection).click();
    await page.keyboard.insertText('河边');
    await page.keyboard.press('Enter');
    await editor(page, 'VSC-2').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('第2节的更多操作').locator('..').click();
    await named(page, 'button', '上移').click();
    await standing('河边', words.title);
    await page.locator('#VSC-2:focus').waitFor();
    await page.getByText('第1节的更多操作').locator('..').click();
    await named(page, 'button', '移到回收站').click();
    await standing(words.title);
    // The address led to it: it leads to what stands there now.
    await page.waitForURL('**/vision/VSC-1**');
    // The way back of the move before may still be offered until the server has answered.
    await page.getByText('这一节已移到回收站，30天内可恢复。').first().waitFor();
    await named(page, 'button', '撤销').click();
    await standing('河边', words.title);
    expect(await barriers(page)).toEqual([]);
  }, 60_000);

  it.each([
    { language: 'zh-CN', width: 1280, scheme: 'light' },
    { language: 'en-GB', width: 390, scheme: 'dark' },
  ] as const)(
    'is in nobody’s way while it is empty, in $language, $width wide',
    async (looks) => {
      const { page, path } = await found(looks, byPointer);
      for (const place of emptyPages) {
        await page.goto(`${path}${place}`);
        await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
        await page.getByRole('main').getByText(/\S/).nth(2).waitFor();
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ place, barriers: await barriers(page), wide }).toEqual({ place, barriers: [], wide: 0 });
      }
      founded.pop();
      await page.context().close();
    },
    90_000,
  );

  it('is all there after a power cut', async () => {
    await scene.product.kill();
    await scene.product.again();
    for (const { visitor, words, path } of founded) {
      const { page } = visitor;
      await page.goto(`${path}/vision`);
      for (const text of [words.sentence, words.title, words.text]) await shown(page, text).waitFor();
      await named(page, 'link', words.roadmap).click();
      await shown(page, words.initiative).waitFor();
      await named(page, 'link', words.engagement).click();
      await shown(page, words.heard).waitFor();
    }
    expect(founded.flatMap(({ visitor }) => visitor.faults)).toEqual([]);
  }, 180_000);
});
