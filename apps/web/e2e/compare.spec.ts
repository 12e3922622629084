import type { Locator, Page } from 'playwright-core';
import { becomes, moveTo, openEditor, writeWords, zh } from './authors.ts';
import { keys } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers } from './visitor.ts';
import { visitsTo } from './visits.ts';

const path = '/qichuan/r/visionSection/VSC-3';
const compare = `${path}/versions/1/compare`;
const opening = '2021年和2023年的两场大水';
const added = '今年汛期以前，每个小区先走一遍撤离路线。';
const traders = '商户也愿意把铺面的挡水板备好。';

/** A section is adopted, taken up again, and changed by two people: whoever reads it is told what changed, and who did it if they may know. */
describe('two versions compared', () => {
  const scene = setScene();
  const { visit, faults } = visitsTo(scene);
  const open = async (who: string) => {
    const page = await visit(who);
    await page.goto(path);
    await page.getByText(opening).first().waitFor();
    return page;
  };
  const move = (page: Page, name: RegExp, state: string, inWindow?: (step: Locator) => Promise<void>) =>
    moveTo(page, 'VSC-3', name, state, inWindow);
  const adopt = async (chen: Page) => {
    await move(chen, /^送审/, '审核中');
    const gao = await open('高远');
    await move(gao, /^通过/, '已通过', (step) => step.getByRole('button', { name: '通过并封存' }).click());
    await gao.context().close();
  };
  const takeUp = (chen: Page) =>
    move(chen, /^重新修订/, '起草中', async (step) => {
      await step.getByRole('textbox').fill('汛期以前再改一次。');
      await step.getByRole('button', { name: '开始修订' }).click();
    });
  const write = async (page: Page, words: string) => {
    await page.getByRole('button', { name: writeWords }).first().click();
    await openEditor(page).press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(words);
    await page.getByText('已保存到服务器').last().waitFor();
  };
  const part = (page: Page, name: string) => page.getByRole('region', { name });
  /** Waits until somebody is said to have put in and taken out so much. @throws Error with what was said of everybody last */
  const shaped = (page: Page, name: string, words: string) =>
    becomes(
      page,
      () => part(page, '谁改的').getByRole('listitem').allTextContents(),
      (items) => items.some((item) => item.includes(name) && item.includes(words)),
    );
  let chen: Page;

  it('is said to be of no use yet where a version is the only text there is', async () => {
    chen = await open('陈明');
    await adopt(chen);
    const wang = await visit('王芳');
    await wang.goto(`${path}/versions/1`);
    await wang.getByText('这是已通过的第1版，不能再改。').waitFor();
    expect(await wang.getByRole('link', { name: '看改了什么' }).count()).toBe(0);
    await wang.goto(compare);
    await wang.getByRole('heading', { level: 1, name: '第1版还没有可以比较的文本' }).waitFor();
    expect(await barriers(wang)).toEqual([]);
  }, 90_000);

  it('tells what two people changed since, and who they are, to one of them, reached by keys', async () => {
    await takeUp(chen);
    const zhou = await open('周岚');
    await zhou.getByText('谁在写，请别人一起写').click();
    await zhou.getByLabel('请谁一起写').selectOption({ label: '古城商户联合会' });
    await zhou.getByRole('button', { name: '请来一起写' }).click();
    const he = await open('何川');
    await write(he, traders);
    await he.context().close();
    // What he wrote is noted once he pauses; what she wrote before that would be noted as both of theirs.
    await zhou.goto(compare);
    await shaped(zhou, '何川', '增15字，删0字');
    await zhou.goto(path);
    await zhou.getByText('正在修订').waitFor();
    await zhou.getByRole('button', { name: writeWords }).first().click();
    await openEditor(zhou).press('Control+Home');
    await zhou.keyboard.insertText('先说一句：');
    await openEditor(zhou).press('Control+End');
    await zhou.keyboard.press('Enter');
    await zhou.keyboard.insertText(added);
    await zhou.getByText('已保存到服务器').last().waitFor();

    await zhou.goto(path);
    const hand = keys(zhou);
    await hand.press(zhou.getByRole('link', { name: '看改了什么：与第1版相比' }));
    await zhou.locator('h1:focus').waitFor();
    expect(await zhou.getByRole('heading', { level: 1 }).textContent()).toBe('改了什么：下雨不担心');
    await zhou.getByText(/^从第1版（.*）到现在：改写1段，新增2段。$/).waitFor();
    const text = part(zhou, '正文');
    await text.locator('ins', { hasText: '先说一句：' }).waitFor();
    await text.locator('ins', { hasText: traders }).waitFor();
    await text.locator('ins', { hasText: added }).waitFor();
    await zhou.getByText(/^没有改动的：标题、.*。$/).waitFor();
    const who = part(zhou, '谁改的');
    await who.getByRole('listitem').filter({ hasText: '政府' }).filter({ hasText: '1人' }).waitFor();
    await who.getByRole('listitem').filter({ hasText: '企业' }).filter({ hasText: '1人' }).waitFor();
    await shaped(zhou, '何川', '增15字，删0字');
    await shaped(zhou, '周岚', '增25字，删0字');
    expect(await barriers(zhou)).toEqual([]);
  }, 120_000);

  it('goes on by itself while others write, and keeps the place of whoever chooses other sides', async () => {
    const wang = await visit('王芳');
    await wang.goto(`${path}/versions/1`);
    await wang.getByRole('link', { name: '看改了什么' }).click();
    await wang.getByText(/新增2段。$/).waitFor();
    // She may read the text, and not its history.
    expect(await part(wang, '谁改的').count()).toBe(0);
    await chen.reload();
    await write(chen, '项目办每季度公布一次进度。');
    await wang.getByText(/新增3段。$/).waitFor();

    await adopt(chen);
    await takeUp(chen);
    await wang.getByLabel('改动后').selectOption({ label: '现在的文本' });
    await wang.getByLabel('改动前').focus();
    await wang.getByLabel('改动前').selectOption({ index: 0 });
    await wang.waitForURL('**/versions/2/compare?with=now');
    await wang.getByText(/^从第2版（.*）到现在，你能看到的内容没有改动。$/).waitFor();
    await wang.getByLabel('改动前').and(wang.locator(':focus')).waitFor();
    await wang.goto(`${path}/versions/2/compare?with=1`);
    await wang.getByText(/^从第1版（.*）到第2版（.*）：改写1段，新增3段。$/).waitFor();
    await wang.goto(path);
    await wang.getByRole('button', { name: '更早的版本' }).click();
    await wang.getByRole('link', { name: '看改了什么：与第1版相比' }).click();
    await wang.waitForURL('**/versions/1/compare?with=now');
  }, 120_000);

  it.each([
    { language: 'zh-CN', scheme: 'light', width: 390 },
    { language: 'en-GB', scheme: 'dark', width: 390 },
    { language: 'en-GB', scheme: 'dark', width: 1280 },
  ] as const)(
    'is sound by its own address in $language, $scheme, $width wide',
    async (looks) => {
      const isZh = looks.language === 'zh-CN';
      const page = await visit(isZh ? '周岚' : 'Zhou Lan', looks);
      await page.goto(`${compare}?with=now`);
      await page.getByText(isZh ? /改写1段，新增3段。$/ : /1 paragraph reworded, 3 paragraphs added\.$/).waitFor();
      await part(page, isZh ? '谁改的' : 'Who shaped it')
        .getByRole('listitem')
        .first()
        .waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
      await page.goto(`${path}/versions/9/compare`);
      await page.getByRole('heading', { level: 1, name: /VSC-3/ }).waitFor();
      await page.goto(`${path}/versions/1/compare?with=8`);
      await page.getByRole('heading', { level: 1, name: /VSC-3/ }).waitFor();
      expect(await barriers(page)).toEqual([]);
    },
    60_000,
  );

  it('puts a text back as a version had it, by keys, and takes that back', async () => {
    await chen.goto(`${compare}?with=now`);
    await chen.getByText(/改写1段，新增3段。$/).waitFor();
    // Whoever may only read is offered nothing.
    const wang = await visit('王芳');
    await wang.goto(`${compare}?with=now`);
    await wang.getByText(/改写1段，新增3段。$/).waitFor();
    expect(await wang.getByRole('button', { name: /^换回/ }).count()).toBe(0);

    await keys(chen).press(chen.getByRole('button', { name: '换回第1版：正文（中文）' }));
    await chen.getByText('已换回第1版：正文（中文）。').waitFor();
    await wang.getByText(/你能看到的内容没有改动。$/).waitFor();
    expect(await barriers(chen)).toEqual([]);
    await keys(chen).press(chen.getByRole('button', { name: '撤销' }));
    await chen.getByText('已撤销，恢复为刚才的内容：正文（中文）。').waitFor();
    await wang.getByText(/改写1段，新增3段。$/).waitFor();
  }, 90_000);

  it('is one that somebody named: kept with all its texts, compared and put back, and shown to nobody who may not know the history', async () => {
    await chen.goto(path);
    await chen.getByRole('button', { name: '留存现在的版本' }).click();
    const dialog = chen.getByRole('dialog', { name: '留存VSC-3现在的内容' });
    await dialog.getByRole('button', { name: '留存', exact: true }).click();
    await dialog.getByText('这一项要填。').waitFor();
    await dialog.getByRole('textbox', { name: '名字' }).fill('讨论之前');
    expect(await barriers(chen)).toEqual([]);
    await chen.keyboard.press('Enter');
    await chen.getByText('已留存为“讨论之前”。').waitFor();
    await write(chen, '这一句还要讨论。');
    await chen.getByRole('button', { name: '1个版本' }).click();
    await chen.getByRole('link', { name: '看改了什么：与“讨论之前”相比' }).click();
    await chen.waitForURL('**/versions/named-1/compare?with=now');
    await chen.getByText(/^从“讨论之前”（.*）到现在：新增1段。$/).waitFor();
    expect(await barriers(chen)).toEqual([]);
    await chen.getByLabel('改动前').selectOption({ index: 1 });
    await chen.waitForURL('**/versions/2/compare?with=now');
    await chen.goBack();
    await keys(chen).press(chen.getByRole('button', { name: '换回“讨论之前”：正文（中文）' }));
    await chen.getByText('已换回“讨论之前”：正文（中文）。').waitFor();
    await chen.getByText(/你能看到的内容没有改动。$/).waitFor();

    const wang = await visit('王芳');
    await wang.goto(path);
    await wang.getByText(opening).first().waitFor();
    expect(await wang.getByText('讨论之前').count()).toBe(0);
    expect(await wang.getByRole('button', { name: '留存现在的版本' }).count()).toBe(0);
    await wang.goto(`${path}/versions/named-1/compare`);
    await wang.getByRole('heading', { level: 1, name: '没有你能看的这个版本（VSC-3）' }).waitFor();
    await wang.goto(`${path}/versions/named-0/compare`);
    await wang.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor();
  }, 90_000);

  it('leads from a whole to what changed in each part', async () => {
    const wang = await visit('王芳', { ...zh, width: 390 });
    await wang.goto('/qichuan/r/vision/VIS-1/versions/1/compare?with=now');
    await wang.getByText(/它本身没有你能看到的改动；各组成部分改了什么，请分别查看。$/).waitFor();
    const sections = part(wang, '愿景章节').getByRole('listitem');
    expect(await sections.count()).toBe(5);
    expect(await barriers(wang)).toEqual([]);
    expect(await wang.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await keys(wang).press(sections.nth(1).getByRole('link', { name: '看改了什么' }));
    await wang.waitForURL('**/r/visionSection/VSC-*/versions/1/compare?with=now');
    await wang.getByText(/到现在，你能看到的内容没有改动。$/).waitFor();
  }, 60_000);

  it('keeps a whole under a name with all its parts, and leads from there to what changed in each', async () => {
    await chen.goto('/qichuan/r/vision/VIS-2');
    await chen.getByRole('button', { name: '留存现在的版本' }).click();
    const dialog = chen.getByRole('dialog', { name: '留存VIS-2现在的内容' });
    await dialog.getByRole('textbox', { name: '名字' }).fill('征求意见之前');
    await chen.keyboard.press('Enter');
    await chen.getByText('已留存为“征求意见之前”。').waitFor();
    await chen.getByRole('button', { name: '1个版本' }).click();
    await chen.getByRole('link', { name: '看改了什么：与“征求意见之前”相比' }).click();
    await chen.waitForURL('**/vision/VIS-2/versions/named-1/compare?with=now');
    const sections = part(chen, '愿景章节').getByRole('listitem');
    await sections.nth(4).waitFor();
    expect(await sections.count()).toBe(5);
    expect(await barriers(chen)).toEqual([]);
    await keys(chen).press(sections.filter({ hasText: 'VSC-4' }).getByRole('link', { name: '看改了什么' }));
    await chen.waitForURL('**/r/visionSection/VSC-4/versions/named-1/compare?with=now');
    await chen.getByText(/^从“征求意见之前”（.*）到现在，你能看到的内容没有改动。$/).waitFor();
  }, 60_000);

  it('was looked at without a breach of the browser policy', () => {
    expect(faults()).toEqual([]);
  });
});
