import type { Locator, Page } from 'playwright-core';
import { become, becomes, openField, zh } from './authors.ts';
import { tabTo } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, overflow, type Visitor } from './visitor.ts';

/** What waits for somebody, and what became of what they said: told on one page, and beside its name on every other. */
describe('what concerns somebody', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  const visit = async (who: string, looks: Looks = zh) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return become(visitor.page, who);
  };
  const sound = () => expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  /** Opens the page and waits until it is drawn. */
  const open = async (page: Page): Promise<void> => {
    await page.goto('/qichuan/for-me');
    for (const name of ['等你处理', '最近变化', '关注和不再提醒的'])
      await page.getByRole('heading', { level: 2, name }).waitFor();
    await page.getByText('已关注 · 举措').or(page.getByText('还没有。在任何一条记录上')).first().waitFor();
  };
  const part = (page: Page, name: string): Locator => page.getByRole('region', { name });
  /** The records of a part, once their names have come. */
  const names = (of: Locator): Promise<string[]> =>
    becomes(
      of.page(),
      () => of.getByRole('link').allTextContents(),
      (those) => !those.includes('…'),
    );
  const item = (page: Page, name: string): Locator =>
    part(page, '最近变化')
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name, exact: true }) });
  /** The entry of the navigation, with how much there is to look at as it is read out. */
  const entry = (page: Page, count: number): Locator =>
    page
      .getByRole('navigation')
      .getByRole('link', { name: count === 0 ? '与我有关' : `与我有关 ${count}条待看`, exact: true });
  /** Does something, and waits until the server has answered. */
  const answered = async (page: Page, path: RegExp, act: () => Promise<void>): Promise<void> => {
    const answer = page.waitForResponse((one) => path.test(one.url()) && one.request().method() !== 'GET' && one.ok());
    await act();
    await answer;
  };
  const progress = async (page: Page, code: string, to: string): Promise<void> => {
    await page.goto(`/qichuan/r/initiative/${code}`);
    await (await openField(page, /^[改填]：完成进度/)).fill(to);
    await answered(page, /\/records\/initiative\//, () => page.getByRole('button', { name: '保存' }).click());
  };
  const [fund, companions, procurement, section3] = [
    '社区数据基金与创新市场',
    '银桥数字伴行',
    '采购规则改革与采购预告',
    '下雨不担心',
  ];
  let wang: Page;
  let chen: Page;

  beforeAll(async () => {
    wang = await visit('王芳');
    chen = await visit('陈明');
  }, 60_000);
  afterAll(async () => {
    for (const { context } of visitors) await context.close();
  });

  it('tells whoever leads the programme what waits for an answer, and beside the name how much that is', async () => {
    await open(chen);
    expect(await names(part(chen, '等你处理'))).toEqual([section3, procurement]);
    await entry(chen, 2).waitFor();
    expect(await part(chen, '最近变化').getByText('未读').count()).toBe(0);
    await part(chen, '等你处理')
      .getByRole('button', { name: `修改建议：1 ${procurement}` })
      .click();
    await chen.getByText('建议改成').waitFor();
    expect(await barriers(chen)).toEqual([]);
    sound();
  }, 60_000);

  it('lists what she follows, and counts while she is on another page what happens there', async () => {
    await open(wang);
    await part(wang, '等你处理').getByText('没有等你处理的事。').waitFor();
    await wang.goto('/qichuan/r/initiative/INI-18');
    await answered(wang, /\/follows\//, () => wang.getByRole('button', { name: '关注', exact: true }).click());
    await wang.goto('/qichuan/r/initiative/INI-7');
    await wang.getByRole('textbox', { name: '哪里不清楚？想改成什么？' }).fill('周末也能陪老人练吗？');
    await answered(wang, /\/changes$/, () =>
      wang.getByRole('textbox', { name: '哪里不清楚？想改成什么？' }).press('Control+Enter'),
    );
    await open(wang);
    expect(await names(part(wang, '关注和不再提醒的'))).toEqual([fund]);
    await entry(wang, 0).waitFor();
    await wang.goto('/qichuan/people');
    await entry(wang, 0).waitFor();
    await progress(chen, 'INI-18', '11');
    await entry(wang, 1).waitFor();
    sound();
  }, 90_000);

  it('moves nothing before she asks for what is new, and tells it by a word', async () => {
    await open(wang);
    await item(wang, fund).getByText('未读').waitFor();
    const before = await names(part(wang, '最近变化'));
    await progress(chen, 'INI-7', '63');
    await entry(wang, 2).waitFor();
    expect(await names(part(wang, '最近变化'))).toEqual(before);
    await wang.getByRole('button', { name: '又有新的 · 显示' }).click();
    await item(wang, companions).getByText('未读').waitFor();
    await wang.locator('h2:focus').waitFor();
    expect((await names(part(wang, '最近变化'))).slice(0, 2)).toEqual([companions, fund]);
    expect(await barriers(wang)).toEqual([]);
    sound();
  }, 60_000);

  it('is seen one by one or all at once, by keys alone, is not where that is undone, and stays so', async () => {
    const seen = wang.getByRole('button', { name: `看过了 ${companions}`, exact: true });
    await tabTo(wang, seen);
    await answered(wang, /\/for-me\/seen$/, () => wang.keyboard.press('Enter'));
    await item(wang, companions).getByText('未读').waitFor({ state: 'detached' });
    await wang.getByRole('link', { name: companions, exact: true }).and(wang.locator(':focus')).waitFor();
    await entry(wang, 1).waitFor();
    await answered(wang, /\/for-me\/seen$/, () => wang.getByRole('button', { name: '撤销' }).click());
    await item(wang, companions).getByText('未读').waitFor();
    await entry(wang, 2).waitFor();
    const all = wang.getByRole('button', { name: '全部标为看过' });
    await tabTo(wang, all);
    await answered(wang, /\/for-me\/seen$/, () => wang.keyboard.press('Enter'));
    await entry(wang, 0).waitFor();
    await wang.locator('h2:focus').waitFor();
    await answered(wang, /\/for-me\/seen$/, () => wang.getByRole('button', { name: '撤销' }).click());
    await entry(wang, 2).waitFor();
    await answered(wang, /\/for-me\/seen$/, () => all.click());
    await open(wang);
    expect(await wang.getByText('未读').count()).toBe(0);
    await item(wang, companions).waitFor();
    sound();
  }, 60_000);

  it('is muted with one step and heard of again with another', async () => {
    const mute = wang.getByRole('button', { name: `不再提醒 ${companions}`, exact: true });
    await answered(wang, /\/follows\//, () => mute.press('Enter'));
    await item(wang, companions).waitFor({ state: 'detached' });
    expect(await wang.evaluate(() => document.activeElement !== document.body)).toBe(true);
    const chosen = part(wang, '关注和不再提醒的');
    const both = await becomes(
      wang,
      () => names(chosen),
      (those) => those.length === 2,
    );
    expect(both.toSorted()).toEqual([fund, companions].toSorted());
    await progress(chen, 'INI-7', '64');
    await progress(chen, 'INI-18', '12');
    await entry(wang, 1).waitFor();
    await answered(wang, /\/follows\//, () =>
      chosen.getByRole('button', { name: `恢复提醒 ${companions}`, exact: true }).click(),
    );
    await entry(wang, 2).waitFor();
    await item(wang, companions).getByText('未读').waitFor();
    await answered(wang, /\/follows\//, () =>
      chosen.getByRole('button', { name: `取消关注 ${fund}`, exact: true }).click(),
    );
    await entry(wang, 1).waitFor();
    await chosen.getByText('还没有。在任何一条记录上').waitFor();
    expect(await barriers(wang)).toEqual([]);
    sound();
  }, 90_000);

  it('tells her on a phone, in English, what became of her suggestion and why', async () => {
    const li = await visit('Li Wei', { language: 'en-GB', scheme: 'dark', width: 390 });
    await li.goto('/qichuan/for-me');
    await li.getByRole('heading', { level: 2, name: 'What happened' }).waitFor();
    const link = (count: number) =>
      li.getByRole('navigation').getByRole('link', { name: count === 0 ? 'For me' : `For me ${count} to look at` });
    await link(0).waitFor();
    await chen.goto('/qichuan/r/initiative/INI-8');
    const card = chen.getByRole('article').filter({ hasText: '会员单位11月排下一年的投标计划' });
    await card.getByRole('button', { name: '不直接采纳' }).click();
    await card.getByRole('combobox', { name: '处理结果' }).selectOption({ label: '未采纳' });
    await card.getByRole('textbox', { name: '理由' }).fill('市里的预算11月才定。');
    await answered(chen, /\/changes$/, () => card.getByRole('textbox', { name: '理由' }).press('Control+Enter'));
    await link(1).waitFor();
    await li.getByRole('button', { name: 'There is more · show' }).click();
    await li.getByText('Your suggested change: Not adopted').waitFor();
    await li.getByText('“市里的预算11月才定。”').waitFor();
    expect(await barriers(li)).toEqual([]);
    expect(await overflow(li)).toBe(0);
    sound();
  }, 90_000);
});
