import type { Page } from 'playwright-core';
import { becomes, editor, section, writeWords } from './authors.ts';
import { words } from './blind-words.ts';
import { Ear } from './ear.ts';
import { keys, tabTo } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, openVisitor, type Visitor } from './visitor.ts';

/** The shortest time between two messages, in milliseconds (design, everyday 2). */
const messagePause = 20_000;

/** Somebody who sees nothing reads the vision by ear and keys while a colleague writes in it. */
describe('somebody who reads the vision by ear', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterEach(async () => {
    for (const { context } of visitors.splice(0)) await context.close();
  });
  const visit = async (language: 'zh-CN' | 'en-GB') => {
    const looks = { language, scheme: 'light', width: 1280 } as const;
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return visitor.page;
  };

  it.each(['zh-CN', 'en-GB'] as const)(
    'knows who is here and what has changed, and never loses the place: %s',
    async (language) => {
      const say = words[language];
      const sun = await visit(language);
      await sun.context().clock.install();
      await sun.addInitScript(noteNews);
      const ear = await Ear.of(sun);
      const hand = keys(sun);
      const headings = async () => (await ear.all('heading')).map(({ name }) => name);
      const statuses = async () => (await ear.all('status')).map(({ name }) => name);
      const hears = (message: string) => becomes(sun, statuses, (all) => all.includes(message));
      const heading = (name: string) => becomes(sun, headings, (all) => all.includes(name));
      const button = (name: string) => sun.getByRole('button', { name, exact: true });
      const choose = async (level: string) => {
        const radios = sun.locator('[data-vision] fieldset', { hasText: say.levels.off }).getByRole('radio');
        await tabTo(sun, radios.and(sun.locator(':checked')));
        for (let steps = 0; steps < 3 && (await ear.focused()).name !== level; steps += 1)
          await sun.keyboard.press('ArrowRight');
        expect(await ear.focused()).toMatchObject({ role: 'radio', name: level });
      };

      // 1 arrives: the focus is on the title of the page.
      await sun.goto('/who');
      await hand.press(sun.getByRole('button', { name: say.sun }));
      await sun.waitForURL('**/qichuan');
      await hand.press(sun.getByRole('navigation').getByRole('link', { name: say.vision, exact: true }));
      await section(sun, 'VSC-4').getByText(say.first).waitFor();
      expect(await ear.focused()).toEqual({ role: 'heading', name: say.title, value: '' });

      // 2 headings: who is here, what has changed, and the sections stand in the outline; the text itself is never said by itself.
      await heading(say.alone);
      expect((await headings()).slice(0, 3)).toEqual([say.title, say.alone, say.since(0)]);
      expect((await headings()).slice(3)).toEqual(say.sections);
      expect(await sun.locator(':is(output, [aria-live], [role="status"], [role="log"]) [data-block]').count()).toBe(0);

      // 3 who is here: readers are a number; whoever writes has a name.
      const wang = await visit(language);
      await wang.goto('/who');
      await wang.getByRole('button', { name: say.wang }).click();
      await wang.waitForURL('**/qichuan');
      await wang.goto('/qichuan/vision');
      await heading(say.oneOther);
      await hand.press(button(say.oneOther));
      expect((await ear.all('paragraph')).map(({ name }) => name)).toContain(say.reader);

      // 4 off: a colleague writes, the list knows it, and nothing is said.
      await hand.press(button(say.since(0)));
      await choose(say.levels.off);
      await write(wang, 'VSC-4', 'Control+End', say.put.one);
      await listed(sun, say.put.one);
      await heading(say.since(1));
      await sun.clock.fastForward(messagePause);
      expect((await ear.all('listitem')).map(({ name }) => name)).toContain(say.writer);
      expect(await news(sun)).toEqual([]);

      // 5 mine: nothing is said of a section that is neither hers nor being read.
      await choose(say.levels.mine);
      await write(wang, 'VSC-1', 'Control+End', say.put.two);
      await listed(sun, say.put.two);
      await sun.clock.fastForward(messagePause);
      expect(await news(sun)).toEqual([]);

      // 6 her own section changes in the paragraph that she is in: said once; focus and words stay where and as they are.
      const offer = section(sun, 'VSC-4').getByRole('button', { name: say.offer });
      await tabTo(sun, offer);
      const before = await place(sun);
      await write(wang, 'VSC-4', 'Control+Home', say.put.before);
      await hears(say.changed(4));
      await section(sun, 'VSC-4').getByText(say.held).waitFor();
      expect(await place(sun)).toEqual(before);
      expect(
        await section(sun, 'VSC-4')
          .getByText(say.put.before + say.first)
          .count(),
      ).toBe(0);
      await sun.keyboard.press('Tab');
      await section(sun, 'VSC-4')
        .getByText(say.put.before + say.first)
        .waitFor();

      // 7 all: another change waits until twenty seconds are over.
      await choose(say.levels.all);
      await write(wang, 'VSC-1', 'Control+End', say.put.three);
      await listed(sun, say.put.three);
      expect(await news(sun)).toEqual([say.changed(4)]);
      await sun.clock.fastForward(messagePause);
      await hears(say.changed(1));
      expect(await news(sun)).toEqual([say.changed(4), say.changed(1)]);

      // 8 N: the focus goes from change to change, and each is told: who, what, before, now.
      const { parts, put } = say;
      const whole = (put.two + put.three).trim();
      const one = say.told(1, 3, 1, [[parts.put, whole]]);
      const two = say.told(2, 3, 4, [
        [parts.before, say.first],
        [parts.after, put.before + say.first],
      ]);
      await sun.keyboard.press('n');
      await hears(one);
      expect((await ear.focused()).name).toContain(whole);
      await sun.keyboard.press('n');
      await hears(two);
      await sun.keyboard.press('n');
      await hears(say.told(3, 3, 4, [[parts.put, put.one.trim()]]));
      await heading(say.since(0));

      // 9 Shift+N: and back.
      await sun.keyboard.press('Shift+N');
      await hears(two);
      await sun.keyboard.press('Shift+N');
      await sun.keyboard.press('Shift+N');
      await hears(say.noneBefore);
      await sun.keyboard.press('n');
      await hears(two);

      // 10 Enter: the careful editor opens on that paragraph, where N is a letter.
      await sun.keyboard.press('Enter');
      const field = await ear.focused();
      expect(field).toMatchObject({ role: 'textbox', name: say.field });
      expect(field.value).toContain(put.before + say.first);
      await sun.keyboard.press('Control+End');
      await sun.keyboard.type(`n${put.own}`);

      // 11 puts it in, hears that it is, and is back in the same place; what one writes oneself is no news.
      await sun.keyboard.press('Control+Enter');
      await hears(say.isIn);
      await section(sun, 'VSC-4').getByText(`n${put.own}`).waitFor();
      const back = await ear.focused();
      expect(back).toMatchObject({ role: 'paragraph' });
      expect(back.name).toContain(`n${put.own}`);
      await section(wang, 'VSC-4').getByText(`n${put.own}`).waitFor();
      expect(await headings()).toContain(say.since(0));
      expect(await barriers(sun)).toEqual([]);

      // 12 leaves and comes back: what happened meanwhile is there, and nothing else.
      await sun.goto('/qichuan');
      await write(wang, 'VSC-1', 'Control+End', put.away);
      await hand.press(sun.getByRole('navigation').getByRole('link', { name: say.vision, exact: true }));
      await heading(say.since(1));
      await sun.keyboard.press('n');
      await hears(say.told(1, 1, 1, [[parts.put, put.away.trim()]]));
      expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
    },
    180_000,
  );

  it('keeps the place where the page grows or shrinks above it in the very moment in which it is scrolled', async () => {
    const sun = await visit('zh-CN');
    const say = words['zh-CN'];
    await sun.goto('/who');
    await sun.getByRole('button', { name: say.sun }).click();
    await sun.waitForURL('**/qichuan');
    await sun.goto('/qichuan/vision');
    await section(sun, 'VSC-4').locator('[data-offer]').first().waitFor();
    // What comes later moves the page as well, and is not what is measured here.
    await sun.waitForLoadState('networkidle');
    await section(sun, 'VSC-4').locator('[data-offer]').first().focus();
    for (const scrolled of [0, 1, 30])
      for (const grown of [52, -52]) {
        const before = await place(sun);
        await sun.evaluate(scrollAndGrow, { scrolled, grown });
        const [name, top] = await place(sun);
        expect(name).toBe(before[0]);
        // A browser scrolls by whole pixels, the text stands between them.
        expect(Math.abs(Number(top) + scrolled - Number(before[1]))).toBeLessThanOrEqual(1);
      }
  }, 60_000);
});

/** Scrolls the page and, before anybody hears of it, makes its first section higher; ends when both have been drawn. */
async function scrollAndGrow({ scrolled, grown }: { scrolled: number; grown: number }): Promise<void> {
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const first = document.querySelector<HTMLElement>('section[aria-labelledby="VSC-1"]');
  if (first === null) throw new Error('the vision has no first section');
  await drawn();
  scrollBy({ top: scrolled, behavior: 'instant' });
  first.style.paddingBlockStart = `${Number.parseFloat(getComputedStyle(first).paddingBlockStart) + grown}px`;
  await drawn();
  await drawn();
}

/** Writes at an end of a section's text, in the editor that everybody sees. */
async function write(page: Page, code: string, key: string, text: string): Promise<void> {
  const open = section(page, code).getByRole('button', { name: writeWords });
  if ((await editor(page, code).count()) === 0) await open.click();
  await editor(page, code).press(key);
  await page.keyboard.insertText(text);
}

/** Waits until a change is in the list of changes, which may be folded. */
const listed = (page: Page, text: string) =>
  page.locator('[data-vision] dl dd', { hasText: text.trim() }).first().waitFor({ state: 'attached' });

/** What has the focus, and where it is to be seen. */
const place = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: focused } = document;
    return [focused?.getAttribute('aria-label'), Math.round(focused?.getBoundingClientRect().top ?? -1)];
  });

interface Noted extends Window {
  news?: string[];
}

/** Notes in the page whatever is said of what others do. */
function noteNews(): void {
  const noted: Noted = window;
  const all: string[] = (noted.news = []);
  let last = '';
  new MutationObserver(() => {
    const said = document.querySelector('[data-said="news"]')?.textContent ?? '';
    if (said !== last && said !== '') all.push(said);
    last = said;
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

const news = (page: Page) => page.evaluate(() => (window as Noted).news);
