import type { Locator, Page } from 'playwright-core';
import { openEditor, writeWords, zh } from './authors.ts';
import { setScene } from './scene.ts';
import { everyLook, type Looks, openVisitor, troubles, type Visitor } from './visitor.ts';

const shopOwner = '何小米';
const shop = '何记米粉';
const evening = '雨天生意夜谈';
const said = '下雨天门口积水，客人绕着走。';
const more = '雨停半天，人还不来。';
const password = '米粉要趁热吃才香';
const phone: Looks = { ...zh, width: 390 };

/** An administrator asks a shop owner in, ends her access and lets her back; the server holds everybody to it. */
describe('the people of a city', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  let lin: Page;
  let owner: Page;
  let firstLink: string;
  afterAll(async () => {
    for (const { context } of visitors) await context.close();
  });
  const visit = async (looks: Looks = zh) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return visitor.page;
  };
  const comeAs = async (who: string, looks?: Looks) => {
    const page = await visit(looks);
    await page.goto('/who');
    await page.getByRole('button', { name: who }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(who) }).waitFor();
    return page;
  };
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const rowOf = (page: Page, name: string): Locator =>
    page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2, name }) });
  /** What stands in anybody's way on a page as it is; nothing, where it is sound. */
  /** Reads the link off a slip, and closes it: it is shown no second time. */
  const takeSlip = async (page: Page) => {
    const slip = page.getByRole('dialog');
    const link = await slip.getByRole('textbox').inputValue();
    expect(await troubles(page)).toEqual([]);
    await slip.getByRole('button', { name: '关闭' }).click();
    await slip.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain(link.split('#')[1]);
    return link;
  };
  const enter = async (page: Page, link: string) => {
    await page.goto(link);
    await heading(page, '林静请你一起参与栖川市的工作').waitFor();
    await page.getByText(shopOwner, { exact: true }).waitFor();
    await page.getByText(shop, { exact: true }).waitFor();
    await page.getByText('成员', { exact: true }).waitFor();
    expect(await troubles(page)).toEqual([]);
    await page.getByRole('button', { name: '进入' }).click();
    await heading(page, `欢迎，${shopOwner}`).waitFor();
  };
  const atHome = async (page: Page) => {
    await page.waitForURL((url) => url.pathname === '/qichuan' && url.hash === '');
    await heading(page, new RegExp(shopOwner)).waitFor();
  };
  /** Puts words at the end of the first live text of a record's page. */
  const write = async (page: Page, words: string) => {
    await page
      .getByRole('button', { name: /^直接在正文里写/ })
      .first()
      .click();
    await openEditor(page).press('Control+End');
    await page.keyboard.insertText(words);
    await page.getByText('已保存到服务器').last().waitFor();
  };

  it('grow by a shop owner, whom an administrator adds together with her shop', async () => {
    lin = await comeAs('林静');
    await lin.getByRole('link', { name: '人员' }).click();
    await rowOf(lin, '王芳').waitFor();
    expect(await troubles(lin)).toEqual([]);
    await lin.getByRole('button', { name: '添加人员' }).click();
    await lin.getByLabel('姓名', { exact: true }).fill(shopOwner);
    await lin.getByLabel('单位', { exact: true }).selectOption({ label: '添加新单位' });
    await lin.getByLabel('单位名称').fill(shop);
    await lin.getByLabel('属于哪一类').selectOption({ label: '企业' });
    await lin.getByText('其他角色').click();
    expect(await troubles(lin)).toEqual([]);
    await lin.getByRole('button', { name: '添加并生成登录码' }).click();
    firstLink = await takeSlip(lin);
    expect(firstLink).toMatch(/\/join\/qichuan#[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}$/);
    await rowOf(lin, shopOwner).getByText('还没来过').waitFor();
  }, 90_000);

  it('come by a link, as themselves, with their own right and no other', async () => {
    owner = await visit(phone);
    await enter(owner, firstLink);
    await owner.getByLabel('密码').fill(password);
    await owner.getByRole('button', { name: '设好并进入' }).click();
    await atHome(owner);
    await rowOf(lin, shopOwner).getByText('正常').waitFor();

    await owner.goto('/qichuan/vision?text=zh');
    await owner.getByText('办一件事，不用托人').first().waitFor();
    expect(await owner.getByRole('button', { name: writeWords }).count()).toBe(0);

    await owner.goto('/qichuan/engagement');
    await owner.getByRole('button', { name: '新建参与活动' }).click();
    await owner.getByRole('dialog').getByLabel('中文').fill(evening);
    await owner.getByRole('dialog').getByLabel('形式').selectOption({ label: '工作坊' });
    await owner.getByRole('dialog').getByRole('button', { name: '新建', exact: true }).click();
    await heading(owner, evening).waitFor();
    await write(owner, said);
  }, 90_000);

  it('use a link once, and are told whom to ask for another', async () => {
    const page = await visit();
    await page.goto(firstLink);
    await page.getByText('这个登录码用过了').waitFor();
    await page.getByText('邀请你的人是林静。').waitFor();
    expect(await troubles(page)).toEqual([]);
  });

  it('lose their open pages with their access, and keep what they wrote', async () => {
    await lin.getByRole('button', { name: `管理${shopOwner}` }).click();
    const row = rowOf(lin, shopOwner);
    await row.getByRole('button', { name: '停用' }).click();
    expect(await troubles(lin)).toEqual([]);
    await row.getByRole('button', { name: '停用' }).click();
    await heading(owner, '你现在不能进入栖川市了').waitFor({ timeout: 5_000 });
    await owner.getByText('你写过的内容都在。').waitFor();
    expect(await troubles(owner)).toEqual([]);
    await row.getByText('已停用').waitFor();

    const chen = await comeAs('陈明');
    await chen.goto('/qichuan/engagement?view=table');
    await chen.getByRole('link', { name: evening }).first().click();
    await chen.getByText(said).waitFor();
  }, 60_000);

  it('come back where they were, with a new link where they need one', async () => {
    const row = rowOf(lin, shopOwner);
    await row.getByRole('button', { name: '恢复使用' }).click();
    await row.getByText('正常').waitFor();
    // By itself: nobody touches the page.
    await heading(owner, evening).waitFor({ timeout: 5_000 });
    await owner.getByText(said).waitFor();
    await write(owner, more);

    await row.getByRole('button', { name: '生成新登录码' }).click();
    const link = await takeSlip(lin);
    expect(link).not.toBe(firstLink);
    const elsewhere = await visit();
    await enter(elsewhere, link);
    await elsewhere.getByRole('button', { name: '这次先不设，直接进入' }).click();
    await atHome(elsewhere);
  }, 60_000);

  it('cannot lock the city’s last administrator out', async () => {
    const row = rowOf(lin, '管理员');
    await lin.getByRole('button', { name: '管理管理员' }).click();
    await row.getByRole('button', { name: '停用' }).click();
    await row.getByRole('button', { name: '停用' }).click();
    await row.getByText('已停用').waitFor();
    await lin.getByRole('button', { name: '管理林静' }).click();
    await rowOf(lin, '林静').getByRole('button', { name: '收回“城市管理员”角色' }).click();
    await rowOf(lin, '林静').getByRole('button', { name: '收回“城市管理员”角色' }).last().click();
    await rowOf(lin, '林静').getByText('这样就没有人管理这座城市了。').waitFor();
    expect(await troubles(lin)).toEqual([]);
    await row.getByRole('button', { name: '恢复使用' }).click();
    await row.getByText('正常').waitFor();
  }, 60_000);

  it('see a directory, and a forged request changes nothing', async () => {
    const zhou = await comeAs('周岚', phone);
    const asked = zhou.waitForRequest(/\/members\?/);
    await zhou.goto('/qichuan/people');
    await zhou.getByText(shopOwner).waitFor();
    expect(await troubles(zhou)).toEqual([]);
    expect(await zhou.getByRole('button', { name: '添加人员' }).count()).toBe(0);
    await zhou.getByRole('searchbox').fill('米粉');
    await zhou.getByText('王芳').waitFor({ state: 'detached' });
    await zhou.getByText(shop).waitFor();

    const request = await asked;
    const people = request.url().replace(/members\?.*/, 'people');
    const headers = { authorization: (await request.allHeaders())['authorization'] ?? '' };
    const forged = await zhou.request.get(people, { headers });
    expect(forged.status()).toBe(403);
    const name = { zh: '自己人', en: 'Mine' };
    const data = { id: '01900000-0000-7000-8000-00000000beef', name, organisationId: null, role: 'city_admin' };
    const added = await zhou.request.post(people, { headers, data: { ...data, until: null } });
    expect(added.status()).toBe(403);
    expect(await lin.getByText('自己人').count()).toBe(0);
  }, 60_000);

  it('are promised answers within the days that the city sets, on pages that are open too', async () => {
    const wang = await comeAs('王芳');
    await wang.goto('/qichuan/r/visionSection/VSC-3');
    await wang.getByRole('textbox', { name: '哪里不清楚？想改成什么？' }).click();
    await wang.getByRole('checkbox', { name: /最晚7月15日/ }).waitFor();
    const days = lin.getByRole('textbox', { name: '多少天内答复' });
    await days.fill('一周');
    await days.press('Enter');
    await lin.getByText('请填1到90之间的整数。').waitFor();
    expect(await troubles(lin)).toEqual([]);
    await days.fill('7');
    await days.press('Enter');
    await lin.getByText('以后提交的意见，7天内答复。').waitFor();
    await wang.getByRole('checkbox', { name: /最晚7月7日/ }).waitFor();
  }, 60_000);

  it.each(everyLook)(
    'are looked after in $language, $width wide',
    async (looks) => {
      const isZh = looks.language === 'zh-CN';
      const word = (chinese: string, english: string) => (isZh ? chinese : english);
      const page = await comeAs(word('林静', 'Lin Jing'), looks);
      await page.goto('/qichuan/people');
      const button = (chinese: string, english: string) =>
        page.getByRole('button', { name: word(chinese, english), exact: true });
      await button('添加人员', 'Add a person').click();
      await button('添加并生成登录码', 'Add and make a sign-in code').click();
      await page.getByText(word('这一项要填。', 'Please fill this in.')).waitFor();
      expect(await troubles(page)).toEqual([]);
      await button('关闭', 'Close').click();
      await button('管理王芳', 'Manage Wang Fang').click();
      await button('加一个角色', 'Add a role').click();
      expect(await troubles(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await button('停用', 'End access').click();
      expect(await troubles(page)).toEqual([]);
      await button('先不动', 'Leave as it is').click();
      await button('生成新登录码', 'New sign-in code').click();
      await page.getByRole('dialog').waitFor();
      expect(await troubles(page)).toEqual([]);
    },
    60_000,
  );

  it('were let through without a breach of the browser policy', () => {
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
