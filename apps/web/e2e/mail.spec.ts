import type { Locator, Page } from 'playwright-core';
import { openField, zh } from './authors.ts';
import { setScene } from './scene.ts';
import { barriers } from './visitor.ts';
import { visitsTo } from './visits.ts';

/** Somebody chooses to hear by mail of what concerns them, reads it where it went no further, and stops it without signing in. */
describe('mail of what concerns somebody', () => {
  const scene = setScene();
  const { open: come, visit, faults } = visitsTo(scene);
  const mail = (page: Page): Locator => page.getByRole('region', { name: '邮件', exact: true });
  const open = async (page: Page): Promise<void> => {
    await page.goto('/qichuan/for-me');
    await mail(page).getByRole('radio', { name: '不发' }).waitFor();
    await page.getByRole('heading', { level: 2, name: '最近变化' }).waitFor();
  };
  /** Does something, and waits until the server has answered. */
  const answered = async (page: Page, path: RegExp, act: () => Promise<void>): Promise<void> => {
    const answer = page.waitForResponse((one) => path.test(one.url()) && one.request().method() !== 'GET' && one.ok());
    await act();
    await answer;
  };
  const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
  const fund = '社区数据基金与创新市场';
  let wang: Page;
  let stop: string;

  beforeAll(async () => {
    wang = await visit('王芳');
  }, 60_000);
  afterAll(() => expect(faults()).toEqual([]));

  it('is off until it is chosen, and says before what it would say', async () => {
    await open(wang);
    expect(await mail(wang).getByRole('radio', { name: '不发' }).isChecked()).toBe(true);
    await mail(wang).getByText('在试用里，邮件只放在这里。').waitFor();
    await mail(wang).getByRole('button', { name: '看看下一封' }).click();
    await wang.getByText('没有新内容，现在没什么可发的。').waitFor();
    await answered(wang, /\/mail$/, () => mail(wang).getByRole('radio', { name: '每个工作日' }).click());
    await mail(wang)
      .getByText(/^下一封：.*，有新内容才发。$/)
      .waitFor();
    await wang.reload();
    await mail(wang).getByRole('radio', { name: '每个工作日' }).waitFor();
    expect(await mail(wang).getByRole('radio', { name: '每个工作日' }).isChecked()).toBe(true);
    expect(await barriers(wang)).toEqual([]);
  }, 60_000);

  it('tells what others did to what she follows, once, and is read here', async () => {
    await wang.goto('/qichuan/r/initiative/INI-18');
    await answered(wang, /\/follows\//, () => wang.getByRole('button', { name: '关注', exact: true }).click());
    const chen = await visit('陈明');
    await chen.goto('/qichuan/r/initiative/INI-18');
    await (await openField(chen, /^[改填]：完成进度/)).fill('17');
    await answered(chen, /\/records\/initiative\//, () => chen.getByRole('button', { name: '保存' }).click());
    await open(wang);
    await mail(wang).getByRole('button', { name: '看看下一封' }).click();
    const dialog = wang.getByRole('dialog', { name: '下一封邮件' });
    await dialog.getByText(`${fund}（举措）`).waitFor();
    await dialog.getByText('完成进度——陈明').waitFor();
    expect(await barriers(wang)).toEqual([]);
    await wang.keyboard.press('Escape');
    await answered(wang, /\/mail\/now$/, () => mail(wang).getByRole('button', { name: '现在发一封' }).click());
    await mail(wang).getByText('栖川市：1条与你有关').click();
    const words = mail(wang).getByText(`${fund}（举措）`);
    await words.waitFor();
    stop = /http\S+\/u\/\S+/.exec(await words.innerText())?.[0] ?? '';
    expect(stop).toContain(scene.product.origin);
    await mail(wang).getByRole('button', { name: '看看下一封' }).click();
    await wang.getByText('没有新内容，现在没什么可发的。').waitFor();
  }, 90_000);

  it('comes at once where somebody mentions her and she chose so, by itself', async () => {
    await answered(wang, /\/mail$/, () => mail(wang).getByRole('radio', { name: '马上发' }).click());
    const li = await visit('李薇');
    await li.goto('/qichuan/r/initiative/INI-18#comments');
    const box = li.getByRole('textbox', { name: '哪里不清楚？想改成什么？' });
    await box.pressSequentially('请@王芳');
    await li.getByRole('option').filter({ hasText: '王芳' }).click();
    await box.pressSequentially('看看资助的部分。');
    await answered(li, /\/changes$/, () => li.getByRole('button', { name: '发送', exact: true }).click());
    const subject = mail(wang).getByText('栖川市：有人提到了你');
    // It is looked for mentions each half minute.
    for (const end = Date.now() + 60_000; (await subject.count()) === 0 && Date.now() < end;) {
      await open(wang);
      await subject.waitFor({ timeout: 3_000 }).catch(() => undefined);
    }
    await subject.click();
    await mail(wang).getByText('提到了你——').waitFor();
    expect(await mail(wang).getByText('看看资助的部分').count()).toBe(0);
    expect(await barriers(wang)).toEqual([]);
  }, 120_000);

  it('fits a phone', async () => {
    const phone = await visit('王芳', { ...zh, width: 390 });
    await open(phone);
    await mail(phone).getByText('栖川市：1条与你有关').click();
    await mail(phone).getByText('完成进度——陈明').waitFor();
    expect(await barriers(phone)).toEqual([]);
    expect(await fits(phone)).toBe(true);
  }, 60_000);

  it('is seen by whoever looks after access as something that was, and no more', async () => {
    const lin = await visit('林静');
    await lin.goto('/qichuan/people');
    const sendings = lin.getByRole('region', { name: '邮件发送情况' });
    await sendings.getByText('王芳').first().waitFor();
    expect(await sendings.getByText('放在这里').count()).toBe(2);
    expect(await sendings.getByText(fund).count()).toBe(0);
    expect(await barriers(lin)).toEqual([]);
  }, 60_000);

  it('is stopped by its link, by somebody who is not signed in', async () => {
    for (const width of [1280, 390]) {
      const nobody = await come({ ...zh, width });
      await nobody.goto(stop);
      await nobody.getByRole('heading', { level: 1, name: '不再收邮件？' }).waitFor();
      expect(await barriers(nobody)).toEqual([]);
      await nobody.getByRole('button', { name: '不再发给我' }).click();
      await nobody.getByRole('heading', { level: 1, name: '好了，不会再发了' }).waitFor();
      expect(await barriers(nobody)).toEqual([]);
      expect(await fits(nobody)).toBe(true);
    }
    await open(wang);
    expect(await mail(wang).getByRole('radio', { name: '不发' }).isChecked()).toBe(true);
    expect(await mail(wang).getByRole('radio', { name: '和其他的一起发' }).isChecked()).toBe(true);
  }, 60_000);
});
