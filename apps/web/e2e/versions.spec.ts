import type { Page } from 'playwright-core';
import { become, openEditor, writeWords, zh } from './authors.ts';
import { keys } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, type Visitor } from './visitor.ts';

const path = '/qichuan/r/visionSection/VSC-2';
const before = '坐公交，等得心里有数';
const after = '夜里的末班车也要等人。';
const sealed = '这是已通过的第1版，不能再改。';

/** What a leader adopts stays as it was, for everybody to find and to read, whatever becomes of the text. */
describe('an adopted version', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  let wang: Page;
  let chen: Page;
  afterAll(async () => {
    for (const { context } of visitors) await context.close();
  });
  const visit = async (who: string, looks: Looks = zh) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    const { page } = visitor;
    await page.goto('/who');
    await page.getByRole('button', { name: who }).click();
    await page.waitForURL('**/qichuan');
    return page;
  };
  const open = async (who: string) => {
    const page = await visit(who);
    await page.goto(path);
    await page.getByText(before).waitFor();
    return page;
  };
  const move = async (page: Page, name: RegExp, state: string) => {
    await page.getByRole('button', { name: '改状态' }).click();
    await page.getByRole('dialog').getByRole('button', { name }).click();
    await page.getByText(`VSC-2现在是“${state}”。`).waitFor();
  };
  const link = (page: Page) => page.getByRole('link', { name: '查看第1版' });

  it('appears on an open page of somebody else when a leader adopts the text', async () => {
    wang = await open('王芳');
    chen = await open('陈明');
    expect(await link(wang).count()).toBe(0);
    await move(chen, /^送审/, '审核中');
    await move(await open('高远'), /^通过/, '已通过');
    await link(wang).waitFor();
    await wang.getByText('高远').waitFor();
    expect(await wang.getByText('正在修订').count()).toBe(0);
  }, 90_000);

  it('stays as it was while the text is written again, and is reached by keys', async () => {
    await move(chen, /^退回起草/, '起草中');
    await chen.getByRole('button', { name: writeWords }).first().click();
    await openEditor(chen).press('Control+End');
    await chen.keyboard.insertText(after);
    await chen.getByText('已保存到服务器').last().waitFor();
    await wang.getByText('正在修订').waitFor();
    await wang.getByText(after).waitFor();

    const hand = keys(wang);
    await hand.press(link(wang));
    await wang.locator('h1:focus').waitFor();
    await wang.getByText(sealed).waitFor();
    await wang.getByText(before).waitFor();
    expect(await wang.getByText(after).count()).toBe(0);
    await hand.press(wang.getByText('指纹', { exact: true }));
    expect(await wang.locator('details code').first().textContent()).toMatch(/^[0-9a-f]{64}$/);
    expect(await barriers(wang)).toEqual([]);
    await hand.press(wang.getByRole('link', { name: '看现在的文本' }));
    await wang.getByText(after).waitFor();
  }, 90_000);

  it('is one step from the vision, and so is the vision that the city goes by', async () => {
    await become(wang, '王芳');
    await wang.locator('section[aria-labelledby="VSC-2"]').getByRole('link', { name: '查看第1版' }).click();
    await wang.getByText(sealed).waitFor();
    await wang.goto('/qichuan/vision');
    await wang.locator('header').getByRole('link', { name: '查看第1版' }).click();
    await wang.getByText(sealed).waitFor();
    expect(await wang.getByRole('heading', { level: 1 }).textContent()).toBe('城市愿景2035');
  }, 60_000);

  it.each([
    { language: 'zh-CN', scheme: 'light', width: 390 },
    { language: 'en-GB', scheme: 'dark', width: 1280 },
  ] as const)(
    'is sound by its own address in $language, $scheme, $width wide',
    async (looks) => {
      const page = await visit(looks.language === 'zh-CN' ? '罗琪' : 'Luo Qi', looks);
      await page.goto(`${path}/versions/1`);
      await page
        .getByText(looks.language === 'zh-CN' ? sealed : 'This is adopted version 1. It cannot be changed.')
        .waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      await page.goto(`${path}/versions/9`);
      await page.getByRole('heading', { level: 1, name: /VSC-2/ }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.goto(`${path}/versions/none`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    },
    60_000,
  );

  it('was looked at without a breach of the browser policy', () => {
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
