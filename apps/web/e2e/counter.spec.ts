import type { Locator, Page } from 'playwright-core';
import { zh } from './authors.ts';
import { tabTo } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, everyLook, troubles } from './visitor.ts';
import { visitsTo } from './visits.ts';

const place = '/qichuan/r/contribution/enter';

/** A helper enters what people said at a counter, by keys alone, and prints each a slip that works. */
describe('the counter', () => {
  const scene = setScene();
  const { visit, open, faults } = visitsTo(scene);
  const text = (page: Page): Locator => page.getByRole('textbox', { name: /对方说了什么|What was said/ });
  const number = (page: Page): Locator => page.getByRole('textbox', { name: /卡片编号|Number on the card/ });
  const list = (page: Page): Locator => page.getByRole('region', { name: '这次录入的' }).getByRole('listitem');
  const holdsFocus = (page: Page) => text(page).evaluate((box) => box === document.activeElement);
  let wu: Page;

  it('is reached from the list by whoever may enter, and by nobody else', async () => {
    wu = await visit('吴桐');
    await wu.goto('/qichuan/r/contribution');
    await wu.getByRole('link', { name: '代人填写' }).click();
    await text(wu).waitFor();
    const li = await visit('李薇');
    await li.goto('/qichuan/r/contribution');
    await li.getByRole('button', { name: '新建意见与提案' }).waitFor();
    expect(await li.getByRole('link', { name: '代人填写' }).count()).toBe(0);
    await li.goto(place);
    await li.getByText('代人填写由项目办和主持人负责。').waitFor();
    expect(await text(li).count()).toBe(0);
    expect(await barriers(li)).toEqual([]);
    // Of what nobody enters for others there is no such page.
    await li.goto('/qichuan/r/initiative/enter');
    await li.getByRole('heading', { level: 1 }).waitFor();
    expect(await li.getByRole('link', { name: '代人填写' }).count()).toBe(0);
    expect(await li.getByText('代人填写由项目办和主持人负责。').count()).toBe(0);
    await li.context().close();
  }, 120_000);

  it('keeps over a reload what was not sent', async () => {
    await text(wu).fill('食堂周末也开门');
    await wu.getByRole('radio', { name: '纸质卡片' }).check({ force: true });
    await number(wu).fill('A-017');
    await wu.reload();
    await text(wu).waitFor();
    expect([await text(wu).inputValue(), await number(wu).inputValue()]).toEqual(['食堂周末也开门', 'A-017']);
    expect(await wu.getByRole('radio', { name: '纸质卡片' }).isChecked()).toBe(true);
  }, 60_000);

  it('takes three cards by keys alone, and is ready for the next each time', async () => {
    await tabTo(wu, text(wu));
    await wu.keyboard.press('Control+Enter');
    await wu.getByText(/^CTB-\d+已录入。$/).waitFor();
    await list(wu).nth(0).waitFor();
    expect([await text(wu).inputValue(), await number(wu).inputValue()]).toEqual(['', '']);
    expect(await holdsFocus(wu)).toBe(true);
    // How it came stays, and the next card is another one.
    expect(await wu.getByRole('radio', { name: '纸质卡片' }).isChecked()).toBe(true);
    await wu.keyboard.type('路灯太暗，晚上看不清路。');
    await tabTo(wu, number(wu));
    await wu.keyboard.type('A-018');
    await wu.keyboard.press('Enter');
    await list(wu).nth(1).waitFor();
    expect(await holdsFocus(wu)).toBe(true);
    await wu.keyboard.type('A ramp at the market, please.');
    await tabTo(wu, wu.getByRole('radio', { name: '意见' }));
    await wu.keyboard.press('ArrowRight');
    await tabTo(wu, number(wu));
    await wu.keyboard.type('A-017');
    await wu.getByText(/^CTB-\d+用的是同一个卡片编号/).waitFor();
    expect(await barriers(wu)).toEqual([]);
    await tabTo(wu, wu.getByRole('button', { name: '录入', exact: true }));
    await wu.keyboard.press('Enter');
    await list(wu).nth(2).waitFor();
    expect(await holdsFocus(wu)).toBe(true);
    expect(await list(wu).getByText('卡片A-017').count()).toBe(2);
    // An empty card is not sent.
    await wu.keyboard.press('Control+Enter');
    await wu.getByText('先写几个字。').waitFor();
    expect(await list(wu).count()).toBe(3);
  }, 60_000);

  it('loses nothing where no answer comes, and enters it once', async () => {
    await wu.route('**/entered', (route) => route.fetch().then(() => route.abort()));
    await text(wu).fill('公交站要一张长椅。');
    await wu.keyboard.press('Control+Enter');
    await wu.getByText('连不上服务器').waitFor();
    expect(await text(wu).inputValue()).toBe('公交站要一张长椅。');
    await wu.unroute('**/entered');
    await wu.getByRole('button', { name: '再试一次' }).click();
    await list(wu).nth(3).waitFor();
  }, 60_000);

  it('prints one slip, and then the others, each with its number, a code and an address that works', async () => {
    const sheet = wu.locator('body > div').filter({ has: wu.locator('article') });
    expect(await sheet.isVisible()).toBe(false);
    // What would go to paper at the moment in which it goes there.
    await wu.evaluate(() => {
      window.print = () => {
        const codes = [...document.querySelectorAll('article')].map((slip) => /CTB-\d+/.exec(slip.textContent)?.[0]);
        const { dataset } = document.documentElement;
        dataset['printed'] = `${dataset['printed'] ?? ''}${codes.join(' ')};`;
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    const codes = (await list(wu).getByRole('link').allTextContents()).map((code) => code.trim());
    const [last = '', ...others] = codes;
    await wu.getByRole('button', { name: `打印凭条：${last}` }).click();
    await list(wu).first().getByText('已打印').waitFor();
    await wu.getByRole('button', { name: '打印3张凭条' }).click();
    await wu.getByRole('button', { name: '全部重新打印' }).waitFor();
    const printed = await wu.evaluate(() => document.documentElement.dataset['printed']);
    expect(printed).toBe(`${last};${others.join(' ')};`);

    await wu.emulateMedia({ media: 'print' });
    const slips = wu.locator('article');
    expect(await slips.count()).toBe(4);
    expect(await wu.locator('#root').isVisible()).toBe(false);
    const addresses: string[] = [];
    for (const [at, code] of codes.entries()) {
      const slip = slips.nth(at);
      expect(await slip.getByText(code, { exact: true }).isVisible()).toBe(true);
      expect(await slip.locator('svg').isVisible()).toBe(true);
      addresses.push((await slip.getByText(/^http/).textContent()) ?? '');
    }
    // In the language of whoever spoke.
    expect(
      await wu
        .locator('article[lang="en"]')
        .getByText(/Keep this slip/)
        .isVisible(),
    ).toBe(true);
    await wu.emulateMedia({ media: 'screen' });
    for (const [at, address] of addresses.entries()) {
      const holder = await open({ ...zh, width: 390 });
      await holder.goto(address);
      await holder.getByRole('heading', { level: 1, name: codes[at] ?? '' }).waitFor();
      await holder.context().close();
    }
    expect(addresses[1]).toContain('/p/qichuan/en/slip/');
    // Of what was entered nothing but how it came stays on the device.
    const stored = await wu.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    for (const address of addresses) expect(stored).not.toContain(address.split('/').at(-1));
    expect(stored).not.toContain('路灯太暗');
  }, 120_000);

  it('marks on the record how it came', async () => {
    const [code = ''] = await list(wu).last().getByRole('link').allTextContents();
    await list(wu).last().getByRole('link').click();
    await wu.getByRole('heading', { level: 1, name: '食堂周末也开门' }).waitFor();
    await wu.getByText('纸质卡片').waitFor();
    await wu.getByText('A-017').waitFor();
    expect(await barriers(wu)).toEqual([]);
    const chen = await visit('陈明');
    await chen.goto('/qichuan/r/contribution?view=table');
    const row = chen.getByRole('row').filter({ hasText: '食堂周末也开门' });
    await row.getByText('纸质卡片').waitFor();
    await chen.goto(`/qichuan/r/contribution/${code}/history`);
    await chen.getByText('吴桐').locator('visible=true').first().waitFor();
    await chen.context().close();
  }, 120_000);

  it.each(everyLook)(
    'is sound in $language, $width wide, and asks before slips are lost',
    async (look) => {
      const isZh = look.language === 'zh-CN';
      const page = await visit(isZh ? '吴桐' : 'Wu Tong', look);
      await page.goto(place);
      await text(page).waitFor();
      expect(await troubles(page)).toEqual([]);
      await text(page).fill('公园里再种几棵树。');
      await text(page).press('Control+Enter');
      const entered = page.getByRole('region', { name: isZh ? '这次录入的' : 'Entered in this sitting' });
      await entered.getByRole('listitem').waitFor();
      expect(await troubles(page)).toEqual([]);
      await page.getByRole('navigation').getByRole('link').first().click();
      const asked = page.getByRole('dialog', { name: isZh ? '还有凭条没打印' : 'Some slips are not printed' });
      await asked.waitFor();
      expect(await troubles(page)).toEqual([]);
      await asked.getByRole('button', { name: isZh ? '留下打印' : 'Stay and print' }).click();
      await asked.waitFor({ state: 'detached' });
      expect(await entered.getByRole('listitem').count()).toBe(1);
      await page.getByRole('navigation').getByRole('link').first().click();
      await asked.getByRole('button', { name: isZh ? '不打印，离开' : 'Leave without them' }).click();
      await page.waitForURL('**/qichuan');
      await page.context().close();
    },
    120_000,
  );

  it('was looked at without a breach of the browser policy', () => {
    expect(faults()).toEqual([]);
  });
});
