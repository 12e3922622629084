import { randomUUID as newId } from 'node:crypto';
import type { Page } from 'playwright-core';
import { become, zh } from './authors.ts';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, overflow, usual, type Visitor } from './visitor.ts';

const chamber = '/qichuan/organisations/S16';
/** What nobody but its writer may see. */
const own = '会员的催款信，先只给自己看';

/** How somebody's page asks the API for the city's records, once it does. */
async function apiOf(page: Page, address: string) {
  const asking = page.waitForRequest(/\/api\/cities\/[^/]+\/records\//);
  await page.goto(address);
  const request = await asking;
  const [city = ''] = /^.*\/api\/cities\/[^/]+/.exec(request.url()) ?? [];
  return { city, headers: { authorization: (await request.allHeaders())['authorization'] ?? '' } };
}

/** How many of the chamber's records that are answered the API lists. */
async function listedFor(page: Page, { city, headers }: Awaited<ReturnType<typeof apiOf>>): Promise<number> {
  const get = async (path: string) =>
    (await (await page.request.get(`${city}/${path}`, { headers })).json()) as {
      items: { id: string; code: string }[];
    };
  const { items } = await get('organisations');
  const id = items.find(({ code }) => code === 'S16')?.id ?? '';
  const lists = ['contribution', 'suggestion'].map((type) => get(`records/${type}?filter[@ownerOrg][eq]=${id}`));
  return (await Promise.all(lists)).reduce((sum, list) => sum + list.items.length, 0);
}

/** The chamber of commerce looks up what became of everything it said, prints it for its members, and shows nobody what is its own. */
describe('the page of an organisation', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterEach(async () => {
    const faults = visitors.flatMap((visitor) => visitor.faults);
    for (const { context } of visitors.splice(0)) await context.close();
    expect(faults).toEqual([]);
  });
  const visit = async (name: string, looks: Looks = zh): Promise<Page> => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return become(visitor.page, name);
  };
  const said = (page: Page) => page.getByRole('region', { name: /^(我们说过的|What we said)$/ });
  const listed = (page: Page) => said(page).getByRole('listitem');

  it('is reached from the directory by keys, and counts what its list shows', async () => {
    const li = await visit('李薇');
    await li.goto('/qichuan/people');
    const link = li.getByRole('main').getByRole('link', { name: '栖川市商会' }).first();
    await link.focus();
    await li.keyboard.press('Enter');
    await li.getByRole('heading', { level: 1, name: '栖川市商会' }).and(li.locator(':focus')).waitFor();
    await li.getByText('1人参与').waitFor();
    await said(li).getByText('共3条：').waitFor();
    await said(li).getByText('采纳2条').waitFor();
    await said(li).getByText('待答复1条').waitFor();
    expect(await listed(li).count()).toBe(3);
    // What waits comes first.
    await listed(li).first().getByText('SUG-1').waitFor();
    await listed(li).last().getByText('50万元以下的采购不再收投标保证金').waitFor();
    const stands = li.getByRole('region', { name: '我们的立场' });
    expect(await stands.getByRole('listitem').count()).toBe(2);
    await stands.getByText('第一次够得着').waitFor();
    expect(await barriers(li)).toEqual([]);

    await li.keyboard.press('Tab');
    await li.getByRole('button', { name: '打印一页信' }).and(li.locator(':focus')).waitFor();
    await li.keyboard.press('Tab');
    await listed(li).first().getByRole('link').and(li.locator(':focus')).waitFor();
  }, 90_000);

  it('keeps what is its writer’s own out of every line and count of others, and follows what is asked', async () => {
    const li = await visit('李薇');
    const wang = await visit('Wang Fang', { ...usual, width: 390 });
    const [asOfLi, asOfWang] = [await apiOf(li, chamber), await apiOf(wang, chamber)];
    await said(wang).getByText('3 in all:').waitFor();
    await li.goto('/qichuan/r/initiative/INI-8#comments');
    await li.getByRole('textbox', { name: '哪里不清楚？想改成什么？' }).fill('会员想早一点知道规则。');
    await li.getByRole('checkbox', { name: /^需要答复/ }).check();
    await li.getByRole('button', { name: '发送', exact: true }).click();
    // It comes while the page is open, with the day by which an answer is promised.
    await said(wang).getByText('4 in all:').waitFor();
    await said(wang).getByText('2 waiting (the next: 15 days left)').waitFor();
    expect(await overflow(wang)).toBe(0);
    expect(await barriers(wang)).toEqual([]);

    const record = newId();
    const fields = { title: { zh: own, en: '' }, kind: 'comment' };
    const wishes = [
      { kind: 'create', type: 'contribution', record, operation: newId(), fields, visibility: 'owner' },
      { kind: 'move', record, operation: newId(), state: 'shared' },
    ];
    expect(
      (await li.request.post(`${asOfLi.city}/changes`, { headers: asOfLi.headers, data: { wishes } })).status(),
    ).toBe(200);
    expect([await listedFor(li, asOfLi), await listedFor(wang, asOfWang)]).toEqual([5, 4]);
    await li.goto(chamber);
    await said(li).getByText('共5条：').waitFor();
    await said(li).getByText(own).waitFor();
    await wang.reload();
    await said(wang).getByText('4 in all:').waitFor();
    expect(await listed(wang).count()).toBe(4);
    // Neither on screen nor on paper.
    expect(await wang.content()).not.toContain(own);
  }, 120_000);

  it('is on paper a letter of one page, in both languages and at any size of text', async () => {
    for (const [name, looks, words] of [
      ['李薇', zh, ['各位会员：', '2026年6月30日', '得到的答复', '还在等的']],
      ['Li Wei', { ...usual, width: 390, scheme: 'dark' }, ['To our members,', '30 June 2026', 'What we were told']],
    ] as const) {
      const page = await visit(name, looks);
      await page.evaluate(() => localStorage.setItem('cityloom.text-size', 'extra'));
      await page.goto(chamber);
      await listed(page).first().waitFor();
      await page.emulateMedia({ media: 'print' });
      for (const some of words) await page.getByText(some).filter({ visible: true }).first().waitFor();
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(0);
      expect(await barriers(page)).toEqual([]);
      const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await page.emulateMedia({ media: 'screen' });
    }
  }, 90_000);

  it('says plainly where there is nothing, and where there is no such organisation', async () => {
    const zhou = await visit('周岚');
    await zhou.goto('/qichuan/organisations/S24');
    await zhou.getByText('还没有你能看到的意见和建议。').waitFor();
    await zhou.getByText('还没有你能看到的立场。').waitFor();
    expect(await zhou.getByRole('button', { name: '打印一页信' }).count()).toBe(0);
    expect(await barriers(zhou)).toEqual([]);
    await zhou.goto('/qichuan/organisations/S99');
    await zhou.getByRole('heading', { level: 1, name: '这里没有编号是S99的单位' }).waitFor();
    await zhou.getByRole('main').getByRole('link', { name: '人员' }).click();
    await zhou.getByRole('heading', { level: 1, name: '人员' }).waitFor();
  }, 60_000);
});
