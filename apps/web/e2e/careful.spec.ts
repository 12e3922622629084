import type { BrowserContext, Locator, Page } from 'playwright-core';
import { become, beginWriting, section, zh } from './authors.ts';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, overflow, type Visitor } from './visitor.ts';

const phone: Looks = { language: 'zh-CN', scheme: 'light', width: 390 };
const firstWords = '办一件事，不用托人';
const looks: Looks[] = (['zh-CN', 'en-GB'] as const).flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => [390, 1280].map((width) => ({ language, scheme, width }))),
);

/** The plain field of a paragraph: no editor of the page's own, which would be a textbox too. */
const field = (page: Page, code?: string): Locator => section(page, code).locator('textarea');

/** Somebody writes a paragraph apart and puts it in when it is ready: by touch, by keys, and on a network without sockets. */
describe('writing first and putting it in', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterEach(async () => {
    for (const { context } of visitors.splice(0)) await context.close();
  });
  const visit = async (looks: Looks, prepare?: (context: BrowserContext) => Promise<void>) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    await prepare?.(visitor.context);
    return visitor.page;
  };
  /** A network that cuts every socket as soon as it is asked for. */
  const withoutSockets = (context: BrowserContext) => context.routeWebSocket(/.*/, (socket) => socket.close());
  const faults = () => visitors.flatMap((visitor) => visitor.faults);
  const paragraph = (page: Page, words: string) => section(page).getByText(words);

  it('is done on a phone while somebody else writes live in the same paragraph: both are in', async () => {
    const wang = await become(await visit(phone), '王芳');
    const asked: string[] = [];
    wang.on('request', (request) => asked.push(request.url()));
    const li = await become(await visit(zh), '李薇');
    await section(wang).getByRole('button', { name: /^写/ }).tap();
    await section(wang)
      .getByRole('button', { name: `改这一段：${firstWords}` })
      .tap();
    await field(wang).press('Control+End');
    await wang.keyboard.insertText('老人也办得成。');

    await beginWriting(li);
    await li.keyboard.press('Control+Home');
    await li.keyboard.insertText('在栖川，');
    await section(wang).getByText('李薇也在这一段里').waitFor();
    await section(wang).getByText('这一段刚有人改过').waitFor();
    expect(await paragraph(li, '老人也办得成').count()).toBe(0);
    expect(await field(wang).evaluate((element) => element === document.activeElement)).toBe(true);

    await section(wang).getByRole('button', { name: '放进去' }).tap();
    await section(wang).getByText('李薇也改了这一段，已合并，请看一眼。').first().waitFor();
    for (const page of [wang, li]) {
      const both = section(page).locator('p').filter({ hasText: '在栖川，办一件事' });
      await both.filter({ hasText: '老人也办得成。' }).first().waitFor();
    }
    expect(asked.filter((url) => url.includes('/editor-'))).toEqual([]);
    expect(faults()).toEqual([]);
  }, 120_000);

  it('needs no mouse', async () => {
    const page = await become(await visit(zh), '李薇');
    const offer = section(page).getByRole('button', { name: '改这一段：不会用手机的' });
    for (let tabs = 0; tabs < 60 && !(await isFocused(offer)); tabs += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('说得慢一点。');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText('另起的一段。');
    await page.keyboard.press('Control+Enter');
    await section(page).getByRole('status').getByText('放进去了').waitFor();
    await paragraph(page, '说得慢一点。').waitFor();
    // The focus is where the field was: Enter opens it again, Escape leaves it as it is.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('说得慢一点。');
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toMatch(/说得慢一点。$/);
    await page.keyboard.press('Escape');
    expect(await field(page).count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('说得慢一点。');
    expect(await paragraph(page, '另起的一段。').count()).toBe(1);
    expect(faults()).toEqual([]);
  }, 60_000);

  it('works where the network cuts sockets, for those who read and those who write', async () => {
    const he = await become(await visit(phone, withoutSockets), '何川');
    const li = await become(await visit(zh, withoutSockets), '李薇');
    for (const page of [he, li]) expect(await page.getByText('这个网络不能实时更新').first().waitFor()).toBeUndefined();
    expect(await li.getByText(/先别关/).count()).toBe(0);
    await section(li).getByRole('button', { name: /^写/ }).click();
    await section(li).getByRole('button', { name: '加一段' }).click();
    await li.keyboard.insertText('没有实时连接也能写。');
    await section(li).getByRole('button', { name: '放进去' }).click();
    await paragraph(li, '没有实时连接也能写。').waitFor();
    await paragraph(he, '没有实时连接也能写。').waitFor({ timeout: 12_000 });
    expect(
      await section(he)
        .getByRole('button', { name: /^写|^改/ })
        .count(),
    ).toBe(0);
    expect(faults()).toEqual([]);
  }, 60_000);

  it('goes on where it was when sockets are let through after all', async () => {
    let isCut = true;
    const page = await visit(zh, (context) =>
      context.routeWebSocket(/.*/, (socket) => void (isCut ? socket.close() : socket.connectToServer())),
    );
    const li = await become(page, '李薇');
    await li.getByText('这个网络不能实时更新').waitFor();
    await section(li)
      .getByRole('button', { name: /^改这一段/ })
      .first()
      .click();
    await li.keyboard.insertText('写到一半');
    isCut = false;
    await li.getByText('这个网络不能实时更新').waitFor({ state: 'detached', timeout: 20_000 });
    await section(li).getByRole('button', { name: '先写好再放进来' }).waitFor();
    await li.keyboard.insertText('，接着写。');
    expect(await field(li).inputValue()).toMatch(/写到一半，接着写。$/);
    await section(li).getByRole('button', { name: '放进去' }).click();
    await paragraph(li, '写到一半，接着写。').waitFor();
    expect(faults()).toEqual([]);
  }, 60_000);

  it.each(looks)(
    'is open to everybody in $language, $scheme, $width wide',
    async (look) => {
      const inChinese = look.language === 'zh-CN';
      const page = await visit(look);
      await page.goto('/who');
      await page.getByRole('button', { name: inChinese ? '周岚' : 'Zhou Lan' }).click();
      await page.waitForURL('**/qichuan');
      await page.goto('/qichuan/vision/VSC-3');
      const part = section(page, 'VSC-3');
      const first = inChinese ? /^写/ : /^Write /;
      await part.getByRole('button', { name: look.width === 390 ? first : /^(先写好|Draft privately)/ }).click();
      await part.getByText(/^(选一段来改|Choose a paragraph)/).waitFor();
      expect(await barriers(page)).toEqual([]);
      await part.locator('[data-offer]:focus').waitFor();
      await page.keyboard.press('Enter');
      await field(page, 'VSC-3').fill('x'.repeat(3990));
      await part.getByText(/10/).waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await field(page, 'VSC-3').press('Escape');
      await part.getByText(/^(这一段你写了|You wrote this)/).waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(faults()).toEqual([]);
    },
    60_000,
  );
});

const isFocused = (place: Locator) => place.evaluate((element) => element === document.activeElement);
