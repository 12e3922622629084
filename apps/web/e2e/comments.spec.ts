import type { Locator, Page, Route } from 'playwright-core';
import { become, becomes, zh } from './authors.ts';
import { press } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, openVisitor, usual, type Visitor } from './visitor.ts';

/** Led by the chamber, for which Li Wei speaks. */
const initiative = '/qichuan/r/initiative/INI-18';
const box = (page: Page): Locator => page.getByRole('textbox', { name: '哪里不清楚？想改成什么？' });
const said = (page: Page, words: string): Locator => page.getByRole('article').filter({ hasText: words });

/** People of a city talk about a record: who leads it hears it at once, answers, and settles it. */
describe('what people say about a record', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  let wang: Page;
  let he: Page;
  let li: Page;
  const begin = async (looks: typeof zh) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return visitor;
  };
  const say = async (page: Page, words: string) => {
    await box(page).fill(words);
    await box(page).press('Control+Enter');
    await said(page, words).waitFor();
  };

  beforeAll(async () => {
    const chinese = await begin(zh);
    wang = await become(chinese.page, '王芳');
    he = await become(await chinese.context.newPage(), '何川', 2);
    li = await become((await begin(usual)).page, 'Li Wei');
    for (const page of [wang, he, li]) await page.goto(`${initiative}#comments`);
  }, 120_000);
  afterAll(async () => {
    for (const { context } of visitors) await context.close();
  });

  it('is led to by the address, and heard without a reload in either language', async () => {
    await wang.locator('h2#comments-heading:focus').waitFor();
    await li.getByRole('heading', { level: 2, name: 'Comments' }).waitFor();
    await box(wang).fill('资助的钱，居民小组也能申请吗？');
    await box(wang).press('Control+Enter');
    await said(wang, '居民小组也能申请吗').waitFor();
    expect(await box(wang).inputValue()).toBe('');
    expect(await box(wang).evaluate((element) => element === document.activeElement)).toBe(true);

    await said(li, '居民小组也能申请吗').waitFor();
    expect(await li.getByText('居民小组也能申请吗').getAttribute('lang')).toBe('zh-CN');
    // Nobody is led away by what others say.
    expect(await li.locator('#comments-heading').evaluate((element) => element === document.activeElement)).toBe(true);

    await wang.getByRole('combobox', { name: '针对' }).selectOption({ label: '起止时间' });
    await box(wang).fill('为什么要等到2028年？');
    await press(wang, '发送');
    await said(wang, '为什么要等到2028年').getByText('针对“起止时间”').waitFor();
    await said(li, '为什么要等到2028年').getByText('About: Period').waitFor();
    expect(await barriers(wang)).toEqual([]);
  }, 60_000);

  it('is answered and settled by whoever leads it, and opened again', async () => {
    const asked = said(li, '居民小组也能申请吗');
    await press(asked, 'Reply');
    await li.getByRole('textbox', { name: 'Your reply' }).fill('Yes, with an organisation of your choice.');
    await li.getByRole('textbox', { name: 'Your reply' }).press('Control+Enter');
    await said(li, 'with an organisation').and(li.locator(':focus')).waitFor();
    await said(wang, 'with an organisation').waitFor();
    expect(await barriers(li)).toEqual([]);

    await press(asked, 'Mark as settled');
    const line = li.getByRole('button', { name: /^Settled · 2 comments/, expanded: false });
    await line.and(li.locator(':focus')).waitFor();
    await asked.waitFor({ state: 'detached' });

    await wang.getByRole('button', { name: /^已处理 · 2条/ }).click();
    await press(said(wang, '居民小组也能申请吗'), '重新打开');
    await asked.waitFor();
    // By the address of one comment its thread unfolds, settled or not.
    await press(said(wang, '居民小组也能申请吗'), '标为已处理');
    await line.waitFor();
    await wang.getByRole('button', { name: /^已处理 · 2条/ }).click();
    const id = await said(wang, 'with an organisation').getAttribute('id');
    const code = id?.replace('talk-', '');
    await he.goto(`${initiative}?comment=${code}`);
    await said(he, 'with an organisation').and(he.locator(':focus')).waitFor();
    await he.goto(`/qichuan/r/comment/${code}`);
    await he.getByRole('heading', { level: 1 }).waitFor();
    await he.getByRole('link', { name: '社区数据基金与创新市场' }).click();
    await said(he, 'with an organisation').and(he.locator(':focus')).waitFor();
  }, 60_000);
  it('may be for those who lead it alone', async () => {
    await he.goto(`${initiative}#comments`);
    await wang.getByRole('combobox', { name: '谁能看到' }).last().selectOption({ label: '只有牵头单位' });
    await wang.getByText('依法可能需要公开。').waitFor();
    await say(wang, '有一家会员私下问过我。');
    await said(wang, '有一家会员').getByText('只有牵头单位和本人看得到').waitFor();
    await said(li, '有一家会员').getByText('Only the lead and the author see this').waitFor();
    await say(wang, '这一句大家都能看。');
    await said(he, '这一句大家都能看').waitFor();
    expect(await said(he, '有一家会员').count()).toBe(0);
  }, 60_000);

  it('is changed and taken back by its author alone, and comes back by one press', async () => {
    expect(await said(he, '这一句大家都能看').getByRole('button', { name: '编辑' }).count()).toBe(0);
    await press(said(wang, '这一句大家都能看'), '编辑');
    await wang.getByRole('textbox', { name: '你的评论' }).fill('这一句人人都能看。');
    await press(wang, '保存');
    await said(he, '这一句人人都能看').waitFor();
    await press(said(wang, '这一句人人都能看'), '撤回');
    await said(he, '这一句人人都能看').waitFor({ state: 'detached' });
    await press(wang, '撤销');
    await said(he, '这一句人人都能看').waitFor();
  }, 60_000);

  it('gets a number where an answer is wanted', async () => {
    await box(wang).fill('请把申请表放到社区服务站。');
    await wang.getByRole('checkbox', { name: '需要答复' }).check();
    await press(wang, '发送');
    await wang.getByText(/收到，编号CTB-\d+。/).waitFor();
    expect(await box(wang).inputValue()).toBe('');
    await wang.getByRole('status').getByRole('link', { name: /^CTB-/ }).click();
    await wang.getByRole('heading', { level: 1, name: '请把申请表放到社区服务站。' }).waitFor();
    await wang.getByText('已共享').waitFor();
    await wang.goto(`${initiative}#comments`);
  }, 60_000);

  it('is written once, whatever becomes of the answer, and nothing typed is lost', async () => {
    const lose = async (route: Route) => {
      await route.fetch();
      await route.abort();
    };
    await wang.route('**/changes', lose);
    await box(wang).fill('只说一次。');
    await box(wang).press('Control+Enter');
    await wang.getByRole('alert').getByText('连不上服务器').waitFor();
    await wang.reload();
    await wang.unroute('**/changes', lose);
    expect(await box(wang).inputValue()).toBe('只说一次。');
    await press(wang, '发送');
    await becomes(
      wang,
      () => box(wang).inputValue(),
      (text) => text === '',
    );
    await said(he, '只说一次').waitFor();
    expect(await said(wang, '只说一次').count()).toBe(1);
    expect(await said(he, '只说一次').count()).toBe(1);
  }, 60_000);

  it('stands over the vision without moving its reader', async () => {
    await li.goto('/qichuan/vision/VSC-3');
    const button = li.getByRole('button', { name: /^Comments/ }).nth(2);
    await li.locator('h2#VSC-3:focus').waitFor();
    await button.click();
    const dialog = li.getByRole('dialog', { name: 'Comments: Rain brings no fear' });
    await dialog.getByText('how a warning reaches people').waitFor();
    expect(await barriers(li)).toEqual([]);
    const place = () => li.locator('h2#VSC-3').evaluate((heading) => heading.getBoundingClientRect().top);
    const before = await place();
    await dialog.getByRole('textbox').fill('Does this hold for the old town?');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await said(li, 'Does this hold').waitFor();
    await press(said(li, 'Does this hold'), 'Take back');
    await press(dialog, 'Undo');
    await said(li, 'Does this hold').waitFor();
    await li.keyboard.press('Escape');
    await button.and(li.locator(':focus')).getByText('Comments 2').waitFor();
    expect(await place()).toBe(before);
  }, 60_000);

  it('is about a cell of a small table, of which a change is suggested, and adopted with one click', async () => {
    const toTheCell = async () => {
      await box(wang).click();
      await wang.getByRole('combobox', { name: '针对' }).selectOption({ label: '各阶段' });
      await wang.getByRole('combobox', { name: '哪一行' }).selectOption({ index: 4 });
      await wang.getByRole('combobox', { name: '哪一栏' }).selectOption({ label: '结束日期' });
    };
    await wang.goto('/qichuan/r/roadmap/RMP-2#comments');
    await toTheCell();
    expect(await barriers(wang)).toEqual([]);
    await box(wang).fill('收拢要两年？');
    await press(wang, '发送');
    await said(wang, '收拢要两年').getByText('针对“各阶段 · 第4行 · 结束日期”').waitFor();

    await toTheCell();
    await press(wang, '建议修改');
    await wang.getByText('2029年12月31日').last().waitFor();
    await wang.locator('form input[type="date"]').fill('2029-06-30');
    await wang.getByRole('textbox', { name: '为什么要改？' }).fill('早半年，省下的人手先用。');
    await press(wang, '提交建议');
    await said(wang, '早半年').getByText('2029年6月30日').waitFor();
    expect(await barriers(wang)).toEqual([]);
    const { page } = await begin(zh);
    const chen = await become(page, '陈明');
    await chen.goto('/qichuan/r/roadmap/RMP-2#comments');
    await press(said(chen, '早半年'), '采纳');
    await chen
      .getByText(/^已采纳SUG-\d+。$/)
      .first()
      .waitFor();
    await wang.getByRole('cell', { name: '2029年6月30日' }).waitFor();
  }, 90_000);

  it('is read by those who may not speak, and told why', async () => {
    const { page } = await begin(zh);
    const luo = await become(page, '罗琪');
    await luo.goto(`${initiative}#comments`);
    await said(luo, '为什么要等到2028年').waitFor();
    await luo.getByText('你可以看评论。').waitFor();
    expect(await box(luo).count()).toBe(0);
    expect(await luo.getByRole('button', { name: /^(回复|标为已处理)$/ }).count()).toBe(0);
    expect(await barriers(luo)).toEqual([]);
    await wang.goto('/qichuan/r/initiative/INI-19#comments');
    await wang.getByText('现在是“已结束”，不再收评论。').waitFor();
    expect(await box(wang).count()).toBe(0);
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  }, 60_000);
});
