import type { Locator, Page } from 'playwright-core';
import { become, zh } from './authors.ts';
import { press } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, usual } from './visitor.ts';
import { visitsTo } from './visits.ts';

const initiative = '/qichuan/r/initiative/INI-18#comments';
const words = '打我电话555 0100就行。';
const box = (page: Page): Locator => page.getByRole('textbox', { name: '哪里不清楚？想改成什么？' });
const said = (page: Page, text: string): Locator => page.getByRole('article').filter({ hasText: text });

/** Something that breaks the published rules is hidden with a reason, its speaker appeals, and it is shown again. */
describe('what is hidden', () => {
  const scene = setScene();
  const { open, faults } = visitsTo(scene);
  let wang: Page;
  let chen: Page;
  let li: Page;
  const saved = async (page: Page, act: () => Promise<void>) => {
    const answer = page.waitForResponse((one) => one.request().method() !== 'GET' && one.ok());
    await act();
    await answer;
  };

  beforeAll(async () => {
    wang = await become(await open(zh), '王芳');
    chen = await become(await open(zh), '陈明');
    li = await become(await open(usual), 'Li Wei');
    for (const page of [wang, chen, li]) await page.goto(initiative);
    await box(wang).fill(words);
    await box(wang).press('Control+Enter');
    for (const page of [wang, chen, li]) await said(page, words).waitFor();
  }, 120_000);

  it('is hidden with a reason, after a look at what its speaker will read', async () => {
    expect(await said(li, words).getByRole('button', { name: 'Hide…' }).count()).toBe(0);
    await press(said(chen, words), '隐藏…');
    const dialog = chen.getByRole('dialog', { name: /^隐藏TLK-/ });
    await press(dialog, '隐藏');
    await dialog.getByText('请选一条理由。').waitFor();
    await dialog.getByLabel('理由').selectOption({ label: '含个人信息' });
    await dialog.getByLabel('给发布者的说明（可不填）').fill('请去掉电话。');
    const preview = dialog.getByRole('figure');
    for (const text of ['已隐藏：含个人信息', '请去掉电话。']) await preview.getByText(text).waitFor();
    expect(await barriers(chen)).toEqual([]);
    await saved(chen, () => press(dialog, '隐藏'));
    await said(li, words).waitFor({ state: 'detached' });
    await said(chen, words).getByText('已隐藏：含个人信息').waitFor();
    await said(wang, words).getByText('请去掉电话。').waitFor();
    expect(await barriers(wang)).toEqual([]);
  }, 60_000);

  it('is told to its speaker, who corrects it and appeals', async () => {
    await wang.goto('/qichuan/for-me');
    await wang.getByText('你的评论已隐藏：含个人信息').waitFor();
    await wang.goto(initiative);
    await press(said(wang, words), '编辑');
    await wang.getByRole('textbox', { name: '你的评论' }).fill('请到服务台问。');
    await saved(wang, () => press(wang, '保存'));
    await press(said(wang, '请到服务台问'), '申诉…');
    await wang.getByRole('textbox', { name: '为什么应当显示？' }).fill('电话已经去掉了。');
    expect(await barriers(wang)).toEqual([]);
    await saved(wang, () => press(said(wang, '请到服务台问'), '申诉'));
    await said(wang, '请到服务台问').getByText('等待项目办决定。').waitFor();
  }, 60_000);

  it('is shown again with a reason, and the list says so to everybody', async () => {
    await said(chen, '请到服务台问')
      .getByRole('link', { name: /^隐藏记录MOD-/ })
      .click();
    await chen.getByText('是否维持由项目办其他同事决定').waitFor();
    await press(chen, '重新显示…');
    await chen.getByRole('textbox', { name: '理由' }).fill('改好了。');
    expect(await barriers(chen)).toEqual([]);
    await saved(chen, () => press(chen, '确定'));
    await li.goto(initiative);
    await said(li, '请到服务台问').waitFor();
    await li.goto('/qichuan/r/moderation');
    await li.getByText('Shown again').last().waitFor();
    expect(await barriers(li)).toEqual([]);
    expect(faults()).toEqual([]);
  }, 60_000);
});

/** Somebody without an account reads on their slip why, and appeals there without a script. */
describe('what is hidden of somebody without an account', () => {
  const scene = setScene();

  const looks: readonly Looks[] = [
    { language: 'zh-CN', scheme: 'light', width: 390 },
    { language: 'en-GB', scheme: 'dark', width: 1280 },
  ];

  it.each(looks)(
    'is told on their slip: $language, $scheme, $width px',
    async (looks) => {
      const isZh = looks.language === 'zh-CN';
      const language = isZh ? 'zh' : 'en';
      const { page, context, faults } = await openVisitor(scene.browser, scene.product.origin, looks);
      await page.goto(`/p/qichuan/${language}/say`);
      await page.getByText(isZh ? '哪些内容会被隐藏' : 'What may be hidden').click();
      await page.getByText(isZh ? '含个人信息' : 'Personal details', { exact: true }).waitFor();
      expect(await barriers(page)).toEqual([]);
      const text = `Buy my tea, ${looks.language} ${looks.scheme} ${looks.width}`;
      await page.getByRole('textbox').fill(text);
      await page.getByRole('button', { name: isZh ? '提交' : 'Send' }).click();
      const code = await page.locator('h1.number').textContent();
      const office = await openVisitor(scene.browser, scene.product.origin, zh);
      const chen = await become(office.page, '陈明');
      await chen.goto(`/qichuan/r/contribution/${code}`);
      await press(chen, '隐藏…');
      const dialog = chen.getByRole('dialog');
      await dialog.getByLabel('理由').selectOption({ label: '广告' });
      const answer = chen.waitForResponse((one) => one.url().endsWith('/changes') && one.request().method() === 'POST');
      await press(dialog, '隐藏');
      expect((await answer).ok()).toBe(true);
      await office.context.close();
      await page.reload();
      await page
        .getByText(isZh ? '已隐藏：广告' : 'Hidden: Advertising')
        .first()
        .waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole('textbox').fill('I sell nothing.');
      await page.getByRole('button', { name: isZh ? '申诉' : 'Appeal' }).click();
      await page.getByText(isZh ? '等待项目办决定。' : 'Waiting for the programme office').waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(faults).toEqual([]);
      await context.close();
    },
    90_000,
  );
});
