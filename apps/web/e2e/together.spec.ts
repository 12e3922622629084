import type { Locator, Page } from 'playwright-core';
import { become, beginWriting, saved, section, writeWords, zh } from './authors.ts';
import { setScene } from './scene.ts';
import { barriers, openVisitor, type Visitor } from './visitor.ts';

const third = 'VSC-3';
const pen = (page: Page): Locator => section(page, third).getByRole('button', { name: writeWords });

/** A trader asks the bureau that leads a section to let him write; she does, he writes, and she ends it again. */
describe('writing together', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterEach(async () => {
    for (const { context } of visitors.splice(0)) await context.close();
  });
  const visit = async (name: string, looks = zh) => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return become(visitor.page, name);
  };

  it('is asked for and granted in one step each, and both pages show it without being loaded again', async () => {
    const [he, zhou] = [await visit('何川'), await visit('周岚')];
    const home = await zhou.context().newPage();
    await home.goto('/qichuan');
    await home.getByRole('heading', { level: 1, name: /周岚/ }).waitFor();
    expect(await pen(he).count()).toBe(0);
    await section(he, third).getByText('这一节由市应急管理局牵头。').waitFor();
    await section(he, third).getByRole('button', { name: '请周岚让你一起写' }).click();
    await section(he, third).getByText('已经告诉周岚了').waitFor();

    await section(zhou, third).getByText('何川想和你们一起写。').waitFor();
    expect(await barriers(zhou)).toEqual([]);
    // Wherever she is in the city, her first page tells her.
    const asked = home.getByRole('region', { name: '你不在的时候' }).getByText('何川想一起写');
    await asked.waitFor();
    expect(await barriers(home)).toEqual([]);
    await section(zhou, third).getByRole('button', { name: '让何川一起写' }).click();
    await asked.waitFor({ state: 'detached' });
    await pen(he).waitFor();
    await beginWriting(he, third);
    await he.keyboard.insertText('商户也愿意把铺面的挡水板备好。');
    await saved(he, third);
    await section(zhou, third).getByText('商户也愿意把铺面的挡水板备好。').waitFor();
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  }, 90_000);

  it('is ended by whoever leads, and the pen goes from an open page', async () => {
    const [he, zhou] = [await visit('何川'), await visit('周岚')];
    await pen(he).waitFor();
    await section(zhou, third).getByText('谁在写，请别人一起写').click();
    const invited = section(zhou, third).getByRole('listitem').filter({ hasText: '何川' });
    await invited.getByRole('button', { name: '不再一起写' }).click();
    await invited.waitFor({ state: 'detached' });
    await pen(he).waitFor({ state: 'detached' });
    await section(he, third).getByRole('button', { name: '请周岚让你一起写' }).waitFor();
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  }, 90_000);

  it('is told kindly where the answer is no, at once and after a reload, also where one writes by the paragraph', async () => {
    const [zheng, zhou] = [await visit('郑桂珍', { ...zh, width: 390 }), await visit('周岚')];
    await section(zheng, third).getByRole('button', { name: '请周岚让你一起写' }).click();
    const asking = section(zhou, third).getByText('郑桂珍想和你们一起写。').locator('..');
    await asking.getByRole('button', { name: '这次先不了' }).click();
    const told = /^周岚在\d{4}年.*答复“这次先不了”。\d{4}年.*以后可以再提一次。$/;
    await section(zheng, third).getByRole('status').filter({ hasText: told }).waitFor();
    expect(await section(zheng, third).getByRole('button', { name: '请周岚让你一起写' }).count()).toBe(0);
    expect(await barriers(zheng)).toEqual([]);

    await zheng.reload();
    await section(zheng, third).getByRole('status').filter({ hasText: told }).waitFor();
    await section(zheng, third).getByRole('link', { name: '留一条意见' }).click();
    await zheng.waitForURL('**/r/contribution?*');
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  }, 90_000);

  it('is offered to anybody else whom the lead chooses', async () => {
    const [li, zhou] = [await visit('李薇'), await visit('周岚')];
    await section(zhou, third).getByText('谁在写，请别人一起写').click();
    await section(zhou, third).getByLabel('请谁一起写').selectOption({ label: '栖川市商会' });
    await section(zhou, third).getByRole('button', { name: '请来一起写' }).click();
    await pen(li).waitFor();
    expect(await barriers(zhou)).toEqual([]);
  }, 90_000);
});
