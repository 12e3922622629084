import type { Page } from 'playwright-core';
import { section } from './authors.ts';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, type Visitor } from './visitor.ts';

/** The words on the screen, and one that a colleague writes. */
const screen = {
  'zh-CN': {
    me: '李薇',
    offer: '请两位演示同事来写',
    leave: '请他们停下',
    writes: /周岚（演示同事）.*正在写/,
    slip: '每年训',
    mended: '每年汛期',
    look: '看看和别人一起写',
  },
  'en-GB': {
    me: 'Li Wei',
    offer: 'Invite two demo colleagues',
    leave: 'Ask them to stop',
    writes: /Zhou Lan \(demo colleague\).* writing/,
    slip: 'by the riversdie',
    mended: 'by the riverside',
    look: 'see what writing together is like',
  },
} as const;

/** Somebody who looks around the example alone, and would like to see others write. */
describe('demo colleagues', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterEach(async () => {
    for (const { context } of visitors.splice(0)) await context.close();
  });
  const visit = async (name: string, looks: Looks): Promise<Page> => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    const { page } = visitor;
    await page.goto('/who');
    await page.getByRole('button', { name }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
    await page.goto('/qichuan/vision');
    return page;
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  it.each([
    { language: 'en-GB', scheme: 'light', width: 1280 },
    { language: 'zh-CN', scheme: 'light', width: 390 },
  ] as const)(
    'write before the eyes of whoever asks for them, in $language, $width wide',
    async (looks) => {
      const words = screen[looks.language];
      const page = await visit(words.me, looks);
      await button(page, words.offer).click();
      const began = Date.now();
      await page.getByText(words.writes).filter({ visible: true }).first().waitFor();
      await section(page, 'VSC-3').getByText(words.slip).waitFor({ timeout: 60_000 });
      expect(Date.now() - began).toBeLessThan(60_000);
      await section(page, 'VSC-3').getByText(words.mended).waitFor();
      expect(await barriers(page)).toEqual([]);

      await button(page, words.leave).press('Enter');
      await button(page, words.offer).and(page.locator(':focus')).waitFor();
      await page.getByText(words.writes).filter({ visible: true }).first().waitFor({ state: 'detached' });
      expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
    },
    90_000,
  );

  it('leave when somebody real comes, and are offered to neither', async () => {
    const words = screen['zh-CN'];
    const looks = { language: 'zh-CN', scheme: 'light', width: 1280 } as const;
    const page = await visit('李薇', looks);
    await button(page, words.offer).click();
    await button(page, words.leave).waitFor();
    const other = await visit('何川', looks);
    await section(other, 'VSC-3').getByText('下雨不担心').first().waitFor();
    await page.getByText(words.look).waitFor({ state: 'detached' });
    await button(page, words.leave).waitFor({ state: 'detached' });
    expect(await button(other, words.offer).count()).toBe(0);
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  }, 60_000);
});
