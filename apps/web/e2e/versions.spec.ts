import type { Locator, Page } from 'playwright-core';
import { become, moveTo, openEditor, writeWords, zh } from './authors.ts';
import { keys } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers } from './visitor.ts';
import { visitsTo } from './visits.ts';

const path = '/qichuan/r/visionSection/VSC-2';
const before = '坐公交，等得心里有数';
const after = '夜里的末班车也要等人。';
const sealed = '这是已通过的第1版，不能再改。';

/** What a leader adopts stays as it was, for everybody to find and to read, whatever becomes of the text. */
describe('an adopted version', () => {
  const scene = setScene();
  const { visit, faults } = visitsTo(scene);
  let wang: Page;
  let chen: Page;
  const open = async (who: string) => {
    const page = await visit(who);
    await page.goto(path);
    await page.getByText(before).waitFor();
    return page;
  };
  const move = (page: Page, name: RegExp, state: string, inWindow?: (step: Locator) => Promise<void>) =>
    moveTo(page, 'VSC-2', name, state, inWindow);
  const link = (page: Page) => page.getByRole('link', { name: '查看第1版' });

  it('appears on an open page of somebody else when a leader adopts the text', async () => {
    wang = await open('王芳');
    chen = await open('陈明');
    expect(await link(wang).count()).toBe(0);
    await move(chen, /^送审/, '审核中');
    const gao = await open('高远');
    await move(gao, /^通过/, '已通过', async (step) => {
      await step.getByText('没有待答复的意见，也没有单位反对。').waitFor();
      expect(await barriers(gao)).toEqual([]);
      await step.getByRole('button', { name: '通过并封存' }).click();
    });
    await link(wang).waitFor();
    await wang.getByText('高远').waitFor();
    expect(await wang.getByText('正在修订').count()).toBe(0);
  }, 90_000);

  it('stays as it was while the text is written again, and is reached by keys', async () => {
    await move(chen, /^重新修订/, '起草中', async (step) => {
      await step.getByRole('button', { name: '开始修订' }).click();
      await step.getByText('请写明理由。').waitFor();
      expect(await barriers(chen)).toEqual([]);
      await step.getByRole('textbox').fill('末班车没有写进去。');
      await step.getByRole('button', { name: '开始修订' }).click();
    });
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

  it('is one text with the sections that were adopted with it, in one language or in both', async () => {
    await wang.getByRole('heading', { level: 2, name: '下雨不担心', exact: true }).waitFor();
    const titles = await wang.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
    expect(titles.slice(1, 6)).toEqual(['办事不求人', '出门不堵心', '下雨不担心', '老人不掉队', '有数可查']);
    await wang.getByText('我们都记得。到2035年，江水上涨前，沿江每一户').waitFor();
    await wang.getByRole('radio', { name: '并排' }).click();
    await wang.getByText('We remember the water of 2021 and 2023').waitFor();
    expect(await barriers(wang)).toEqual([]);
    await wang.getByRole('link', { name: '下雨不担心' }).click();
    await wang.getByText(sealed).waitFor();
    await wang.goto('/qichuan/r/roadmap/RMP-1/versions/1');
    await wang.getByRole('heading', { level: 2, name: /^举措 19/ }).waitFor();
    await wang.getByRole('link', { name: '公交优先与实时出行' }).waitFor();
    expect(await barriers(wang)).toEqual([]);
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

  it('takes its sections along, and shows first what was said of them and has no answer', async () => {
    const steps = async (page: Page, name: RegExp, button: string, look: (step: Locator) => Promise<void>) => {
      await page.goto('/qichuan/r/vision/VIS-2');
      await page.getByRole('button', { name: '改状态' }).click();
      await page.getByRole('dialog').getByRole('button', { name }).click();
      if (button === '') return;
      const step = page.getByRole('dialog', { name: /VIS-2/ });
      await look(step);
      await step.getByRole('button', { name: button }).click();
    };
    const none = () => Promise.resolve();
    await steps(chen, /^送审/, '', none);
    await chen.getByText('VIS-2现在是“审核中”。').waitFor();
    const gao = await visit('高远', { ...zh, width: 390 });
    await steps(gao, /^通过/, '通过并封存', async (step) => {
      await step.getByText('一同封存：愿景章节（5项）').waitFor();
      await step.getByText('修改建议还有2条没有答复').click();
      await step.getByRole('link').first().waitFor();
      expect(await barriers(gao)).toEqual([]);
    });
    await gao.getByText('VIS-2现在是“已通过”。').waitFor();
    await wang.goto('/qichuan/r/visionSection/VSC-3');
    await link(wang).waitFor();
  }, 90_000);

  it('was looked at without a breach of the browser policy', () => {
    expect(faults()).toEqual([]);
  });
});
