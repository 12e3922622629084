import type { Locator, Page } from 'playwright-core';
import { become, InputMethod, openEditor, zh } from './authors.ts';
import { setScene } from './scene.ts';
import { barriers, openVisitor, type Visitor } from './visitor.ts';

const name = '商户夜谈：雨天怎么做生意';
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1, name });
/** A field of a record's page, with its value and its pencil. */
const field = (page: Page, label: string): Locator =>
  page
    .locator('dl > div, section > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .last();

/** A chamber and the programme office fill one engagement record together, and link it to what it produced. */
describe('an engagement record', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterAll(async () => {
    for (const { context } of visitors) await context.close();
  });
  const visit = async (who: string, path: string) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, zh);
    visitors.push(visitor);
    const page = await become(visitor.page, who);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };

  it('is created by one, filled by two, linked to the contribution it produced, and survives a kill', async () => {
    const li = await visit('李薇', '/qichuan/engagement');
    await li.getByRole('button', { name: '新建参与活动' }).click();
    const dialog = li.getByRole('dialog');
    await dialog.getByLabel('中文').fill(name);
    await dialog.getByLabel('形式').selectOption({ label: '工作坊' });
    expect(await barriers(li)).toEqual([]);
    await dialog.getByRole('button', { name: '新建', exact: true }).click();
    await heading(li).waitFor();
    const path = new URL(li.url()).pathname;

    const chen = await visit('陈明', path);
    await heading(chen).waitFor();
    await chen.getByRole('button', { name: '填写：满意度' }).click();
    await chen.getByRole('textbox', { name: '满意度' }).fill('86');
    await chen.keyboard.press('Enter');
    await field(li, '满意度').getByText('86%').waitFor();

    // By input method: what is being composed is nobody's yet, and Enter belongs to it.
    await li.getByRole('button', { name: /^写/ }).first().click();
    await openEditor(li).click();
    const ime = await InputMethod.of(li);
    await ime.compose('xiayutian', '下雨天客人少一半。');
    await chen.getByText('下雨天客人少一半。').waitFor();
    await li.getByText('已保存到服务器').last().waitFor();

    const wang = await visit('王芳', '/qichuan/r/contribution');
    await wang.getByRole('button', { name: '新建意见与提案' }).click();
    const said = wang.getByRole('dialog');
    await said.getByLabel('中文').first().fill('给沿街商户发挡水板');
    await said.getByLabel('类型').selectOption({ label: '建议' });
    await said.getByRole('button', { name: '新建', exact: true }).click();
    await wang.getByRole('heading', { level: 1, name: '给沿街商户发挡水板' }).waitFor();

    await li.getByRole('button', { name: '填写：带来了什么结果' }).click();
    await li.getByRole('combobox').last().fill('挡水板');
    await li.getByRole('option', { name: /给沿街商户发挡水板/ }).click();
    await field(chen, '带来了什么结果').getByRole('link', { name: '给沿街商户发挡水板' }).waitFor();
    await wang.getByRole('link', { name }).waitFor();

    await chen.getByRole('button', { name: '改：满意度' }).click();
    await chen.getByRole('textbox', { name: '满意度' }).fill('91');
    await chen.keyboard.press('Enter');
    await field(chen, '满意度').getByText('已保存到服务器').waitFor();
    await scene.product.kill();
    await scene.product.again();
    const he = await visit('何川', path);
    await heading(he).waitFor();
    await he.getByText('91%').waitFor();
    await he.getByText('下雨天客人少一半。').waitFor();
    await he.getByRole('link', { name: '给沿街商户发挡水板' }).waitFor();
    expect(await he.getByRole('button', { name: /^改：|^填写：/ }).count()).toBe(0);
    expect(await barriers(he)).toEqual([]);
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  }, 180_000);

  it('goes to the bin and comes back by one press', async () => {
    const li = await visit('李薇', '/qichuan/engagement');
    await li.getByRole('link', { name }).first().click();
    await heading(li).waitFor();
    await li.getByRole('button', { name: '移到回收站' }).click();
    await li.getByText(/已移到回收站/).waitFor();
    await li.getByRole('link', { name }).waitFor({ state: 'detached' });
    await li.getByRole('button', { name: '撤销' }).click();
    await li.getByRole('link', { name }).first().waitFor();
    expect(visitors.at(-1)?.faults).toEqual([]);
  }, 60_000);
});
