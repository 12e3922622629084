import type { Locator, Page } from 'playwright-core';
import { become, becomes, beginWriting, openField, saved, zh } from './authors.ts';
import { tabTo } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, type Visitor } from './visitor.ts';

/** The head of the programme was away; three people did something meanwhile, and he is told of it when he comes back. */
describe('since somebody was here', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  let chen: Page;
  let li: Page;
  const visit = async (who: string, looks: Looks = zh) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return become(visitor.page, who);
  };
  const home = async (page: Page): Promise<Locator> => {
    await page.goto('/qichuan');
    const since = page.getByRole('region', { name: '你不在的时候' });
    await since
      .getByText(/从现在起|没有新变化|看过了/)
      .first()
      .waitFor();
    return since;
  };
  const names = (since: Locator) => since.getByRole('link').allTextContents();
  const item = (since: Locator, name: string) =>
    since.getByRole('listitem').filter({ has: since.page().getByRole('link', { name, exact: true }) });
  const sound = () => expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  const [section3, fund, warning, procurement] = [
    '下雨不担心',
    '社区数据基金与创新市场',
    '江河预警与街道响应',
    '采购规则改革与采购预告',
  ];

  beforeAll(async () => {
    chen = await visit('陈明');
    li = await visit('李薇');
  }, 60_000);
  afterAll(async () => {
    for (const { context } of visitors) await context.close();
  });

  it('says to a newcomer what will be told here, in a line that leaves room for the first steps', async () => {
    const wang = await visit('王芳', { ...zh, width: 390 });
    const since = await home(wang);
    await since.getByText('从现在起，别人改了什么，都会写在这里。').waitFor();
    expect(await since.getByRole('listitem').count()).toBe(0);
    expect((await since.boundingBox())?.height).toBeLessThan(110);
    await wang.getByRole('heading', { name: '三件小事，五分钟' }).waitFor();
    expect(await barriers(wang)).toEqual([]);
    sound();
  }, 60_000);

  it('puts first what waits for him, and nothing of what was there before him', async () => {
    const since = await home(chen);
    expect(await names(since)).toEqual([section3, procurement]);
    expect(await since.getByText('等你答复').count()).toBe(2);
    expect(await since.getByRole('button', { name: '看过了' }).count()).toBe(0);
    await since.getByRole('button', { name: `修改建议：1 ${procurement}` }).click();
    await since.getByText('建议改成').waitFor();
    await since.getByText('2025年12月1日至2026年10月31日').waitFor();
    expect(await barriers(chen)).toEqual([]);
  }, 60_000);

  it('tells him what three people did while he was away, and before and after where he opens a line', async () => {
    await chen.goto('/qichuan/people');
    await li.goto('/qichuan/r/initiative/INI-18');
    await li.getByRole('heading', { level: 1, name: fund }).waitFor();
    await li.getByRole('button', { name: '改：起止时间' }).click();
    await li.getByLabel('从', { exact: true }).fill('2028-09-01');
    await li.getByRole('button', { name: '保存' }).click();
    await li.getByText('2028年9月1日').first().waitFor();
    const zhou = await visit('周岚');
    await beginWriting(zhou, 'VSC-3');
    await zhou.keyboard.insertText('每年走一遍转移路线。');
    await saved(zhou, 'VSC-3');
    await zhou.goto('/qichuan/r/initiative/INI-13');
    await zhou.getByRole('heading', { level: 1, name: warning }).waitFor();
    await zhou.getByRole('button', { name: '改：进展' }).click();
    await zhou.getByRole('combobox', { name: '进展' }).selectOption({ label: '已投用' });
    await zhou.getByRole('button', { name: '保存' }).click();
    await zhou.getByText('已保存到服务器').first().waitFor();

    const since = await home(chen);
    // Live text is told of once it rests.
    await since
      .getByText('正文')
      .or(chen.getByRole('button', { name: /又有/ }))
      .first()
      .waitFor();
    if ((await since.getByText('正文').count()) === 0) await chen.getByRole('button', { name: /又有/ }).click();
    await since.getByText('正文 · 中文：+10字，1人').waitFor();
    expect(await names(since)).toEqual([section3, procurement, warning, fund]);
    await item(since, warning).getByText('进展：已投用').waitFor();
    await item(since, fund).getByText('李薇').waitFor();
    await tabTo(chen, since.getByRole('button', { name: `起止时间 ${fund}` }));
    await chen.keyboard.press('Enter');
    await item(since, fund).getByText('2028年7月3日至2030年12月31日').waitFor();
    await item(since, fund).getByText('2028年9月1日至2030年12月31日').waitFor();
    expect(await barriers(chen)).toEqual([]);
    sound();
  }, 120_000);

  it('tells him of more while he reads, and moves nothing before he asks for it', async () => {
    const since = chen.getByRole('region', { name: '你不在的时候' });
    const before = await names(since);
    await li.goto('/qichuan/r/initiative/INI-7');
    await li.getByRole('textbox', { name: '哪里不清楚？想改成什么？' }).fill('会员单位也愿意陪老人练。');
    await li.getByRole('textbox', { name: '哪里不清楚？想改成什么？' }).press('Control+Enter');
    const more = since.getByRole('button', { name: '又有1处改动 · 显示' });
    await more.waitFor();
    expect(await names(since)).toEqual(before);
    await more.click();
    await since.getByRole('link', { name: '银桥数字伴行' }).waitFor();
    await item(since, '银桥数字伴行').getByRole('button').click();
    await since.getByText('会员单位也愿意陪老人练。').waitFor();
    sound();
  }, 60_000);

  it('is gone once he has seen it, comes back where he undoes that, and stays gone after a reload', async () => {
    const since = chen.getByRole('region', { name: '你不在的时候' });
    await since.getByRole('button', { name: '看过了' }).click();
    await since.getByRole('link', { name: fund }).waitFor({ state: 'detached' });
    await chen.getByRole('button', { name: '撤销' }).click();
    await since.getByRole('link', { name: fund }).waitFor();
    await since.getByRole('button', { name: '看过了' }).click();
    await since.getByText(/没有新变化。上次改动：\d+月\d+日，李薇。/).waitFor();
    expect(await names(since)).toEqual([section3, procurement]);
    expect(await names(await home(chen))).toEqual([section3, procurement]);
    expect(await barriers(chen)).toEqual([]);
    sound();
  }, 60_000);

  it('is told apart from what concerns her: what she follows does, until she no longer wants to hear of it', async () => {
    const wang = await visit('王芳');
    const look = async (): Promise<Locator> => {
      const since = await home(wang);
      if ((await since.getByRole('button', { name: '看过了' }).count()) > 0)
        await since.getByRole('button', { name: '看过了' }).click();
      return since;
    };
    await look();
    const turn = async (words: RegExp) => {
      await wang.goto('/qichuan/r/initiative/INI-18');
      await wang.getByRole('button', { name: '关注', exact: true }).click();
      await wang.getByText(words).first().waitFor();
    };
    await turn(/^已关注/);
    expect(await wang.getByRole('button', { name: '关注', exact: true }).getAttribute('aria-pressed')).toBe('true');
    expect(await barriers(wang)).toEqual([]);
    const change = async (code: string, progress: string) => {
      await chen.goto(`/qichuan/r/initiative/${code}`);
      await (await openField(chen, /^[改填]：完成进度/)).fill(progress);
      // The page shows what is written before it is kept; what somebody else is told waits for that.
      const kept = chen.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
      await chen.getByRole('button', { name: '保存' }).click();
      await kept;
    };
    await change('INI-18', '11');
    await change('INI-14', '12');
    const since = await home(wang);
    await since.getByRole('radio', { name: '和我有关1' }).or(since.getByText('和我有关1')).first().click();
    const told = await becomes(
      wang,
      () => names(since),
      (those) => those.length === 1,
    );
    expect(told).toEqual([fund]);
    expect(await barriers(wang)).toEqual([]);
    await turn(/^已取消关注/);
    const again = await home(wang);
    await item(again, fund).waitFor();
    expect(await again.getByText('和我有关1').count()).toBe(0);
    sound();
  }, 90_000);
});
