import type { Locator, Page } from 'playwright-core';
import { become, zh } from './authors.ts';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, type Visitor } from './visitor.ts';

const phone: Looks = { ...zh, width: 390 };
const row = (page: Page, name: string): Locator => page.getByRole('row', { name: new RegExp(`^${name}`) });
const bridge = '银桥数字伴行';
const procurement = '采购规则改革与采购预告';

/** The roadmap is moved by several people at once, with keys, a mouse or two date fields. */
describe('the roadmap', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterEach(async () => {
    for (const { context } of visitors.splice(0)) await context.close();
  });
  const visit = async (name: string, path = '/qichuan/roadmap', looks = zh) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    const page = await become(visitor.page, name);
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const faults = () => visitors.flatMap((visitor) => visitor.faults);

  it('shows a bar that one moves by keys to everybody, says who it was, and is set back by one press', async () => {
    const [wang, chen] = [await visit('王芳'), await visit('陈明')];
    await row(wang, bridge).click();
    await wang.keyboard.press('m');
    await wang.keyboard.press('Shift+ArrowRight');
    await wang.keyboard.press('Enter');
    await wang.getByText(`“${bridge}”改为2025年11月20日开始`).first().waitFor();
    await row(chen, `${bridge}.*2025年11月20日至2028年1月31日`).waitFor();
    await chen.getByText('王芳刚改了日期').first().waitFor();
    await wang.getByRole('button', { name: '撤销' }).click();
    await row(chen, `${bridge}.*2025年10月20日至2027年12月31日`).waitFor();
    // Escape leaves everything where it was.
    await row(wang, bridge).click();
    await wang.keyboard.press('m');
    await wang.keyboard.press('ArrowLeft');
    await wang.keyboard.press('Escape');
    await row(wang, `${bridge}.*2025年10月20日`).waitFor();
    expect(await barriers(wang)).toEqual([]);
    expect(faults()).toEqual([]);
  }, 90_000);

  it('lets a bar be dragged, and by nobody else than those who lead it', async () => {
    const [wang, he] = [await visit('王芳'), await visit('何川')];
    const bar = row(wang, bridge).locator('[data-movable="true"]');
    await bar.scrollIntoViewIfNeeded();
    const box = await bar.boundingBox();
    if (box === null) throw new Error('no bar');
    const [x, y] = [Math.max(box.x, 620) + 40, box.y + box.height / 2];
    await wang.mouse.move(x, y);
    await wang.mouse.down();
    await wang.mouse.move(x + 200, y, { steps: 5 });
    // Let go of by Escape it is where it was: the next pull begins there, and not a year later.
    await wang.keyboard.press('Escape');
    await wang.mouse.up();

    await wang.mouse.move(x, y);
    await wang.mouse.down();
    await wang.mouse.move(x + 60, y, { steps: 5 });
    await wang.mouse.up();
    await wang
      .getByText(new RegExp(`“${bridge}”改为(2025年1[12]|2026年[1-3])月`))
      .first()
      .waitFor();
    await wang.getByRole('button', { name: '撤销' }).click();
    await row(he, `${bridge}.*2025年10月20日`).waitFor();

    expect(await he.locator('[data-movable="true"]').count()).toBe(0);
    await row(he, bridge).click();
    await he.keyboard.press('m');
    await he.getByText(`“${bridge}”由银桥助老志愿服务队牵头，你不能移动。`).first().waitFor();
  }, 90_000);

  it('turns what begins too early red, says so, and shifts all that follow in one step', async () => {
    const chen = await visit('陈明');
    await row(chen, procurement).click();
    await chen.keyboard.press('d');
    const dialog = chen.getByRole('dialog');
    await dialog.getByLabel('结束').fill('2027-06-30');
    await dialog.getByRole('button', { name: '保存' }).click();
    await chen.getByText('2处先后对不上').waitFor();
    await row(chen, '公共建筑节能托管.*还没完成，这项就开始了').waitFor();
    expect(await barriers(chen)).toEqual([]);
    await chen.getByRole('button', { name: '后面的一起顺延' }).click();
    await chen.getByRole('dialog').getByText('古城片区智慧更新').waitFor();
    await chen.getByRole('button', { name: /^顺延\d项$/ }).click();
    await chen.getByText('2处先后对不上').waitFor({ state: 'detached' });
    await row(chen, '公共建筑节能托管.*2027年7月1日').waitFor();
    await chen.getByText('已顺延2项').waitFor();
    await chen.getByRole('button', { name: '撤销' }).click();
    await chen.getByText('2处先后对不上').waitFor();
    expect(faults()).toEqual([]);
  }, 90_000);

  it('is a list by quarters on a phone, where dates are set in two fields', async () => {
    const wang = await visit('王芳', '/qichuan/roadmap', phone);
    expect(await wang.getByRole('treegrid').count()).toBe(0);
    await wang.getByRole('listitem').filter({ hasText: bridge }).getByRole('button', { name: '改日期' }).tap();
    await wang.getByRole('dialog').getByLabel('结束').fill('2027-11-30');
    await wang.getByRole('dialog').getByRole('button', { name: '保存' }).tap();
    await wang.getByText('2025年10月20日至2027年11月30日').waitFor();
    expect(await barriers(wang)).toEqual([]);
  }, 60_000);

  it('is a board whose cards the programme office moves, and goes back by one press', async () => {
    const [chen, wang] = [
      await visit('陈明', '/qichuan/roadmap?view=board'),
      await visit('王芳', '/qichuan/roadmap?view=board'),
    ];
    const cardIn = (page: Page, name: string) =>
      page.getByRole('region', { name: new RegExp(`^${name}`) }).getByRole('link', { name: '渠道整合与网站归并' });
    await cardIn(chen, '设想').waitFor();
    const card = chen.getByRole('listitem').filter({ hasText: '渠道整合与网站归并' });
    await card.getByRole('button', { name: /移到/ }).click();
    await chen.getByRole('button', { name: '方案明确' }).click();
    await cardIn(wang, '方案明确').waitFor();
    await chen.getByRole('button', { name: '撤销' }).click();
    await cardIn(wang, '设想').waitFor();
    expect(faults()).toEqual([]);
  }, 60_000);

  it('is filtered by its address, and the way back leads through it', async () => {
    const li = await visit('李薇');
    await li.getByRole('searchbox').fill('公交');
    await li.getByText('公交优先与实时出行').first().waitFor();
    await row(li, bridge).waitFor({ state: 'detached' });
    await li.waitForURL(/q=/);
    await li.reload();
    await li.getByText('公交优先与实时出行').first().waitFor();
    expect(await row(li, bridge).count()).toBe(0);
    await li.getByRole('link', { name: '公交优先与实时出行' }).first().click();
    await li.getByRole('heading', { level: 1, name: '公交优先与实时出行' }).waitFor();
    await li.goBack();
    expect(await li.getByRole('searchbox').inputValue()).toBe('公交');
  }, 60_000);
});
