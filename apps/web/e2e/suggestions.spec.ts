import type { Locator, Page } from 'playwright-core';
import { become, becomes, editor, section, writeWords, writtenBy, zh } from './authors.ts';
import { press } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, openVisitor, usual, type Looks, type Visitor } from './visitor.ts';

/** Led by the chamber, for which Li Wei speaks. */
const fund = '社区数据基金与创新市场';
const initiative = '/qichuan/r/initiative/INI-18';
const row = (page: Page, name: string): Locator => page.getByRole('row', { name: new RegExp(`^${name}`) });
const said = (page: Page | Locator, words: string): Locator => page.getByRole('article').filter({ hasText: words });
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Whoever may not write something suggests how it should read; whoever may adopts it with one click, or says why not. */
describe('a suggested change', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterEach(async () => {
    for (const { context } of visitors.splice(0)) await context.close();
  });
  const visit = async (name: string, looks: Looks = zh): Promise<Page> => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, looks);
    visitors.push(visitor);
    return become(visitor.page, name);
  };
  const faults = () => visitors.flatMap((visitor) => visitor.faults);

  it('of dates begins at the bar, is adopted by whoever leads it, and the bar moves while others watch', async () => {
    const [wang, he, li] = [await visit('王芳'), await visit('何川'), await visit('Li Wei', usual)];
    await wang.goto('/qichuan/roadmap');
    await row(wang, fund).click();
    await wang.getByRole('link', { name: '建议改期' }).click();
    await dialog(wang).getByText('2028年7月3日').first().waitFor();
    expect(await barriers(wang)).toEqual([]);
    // What it says already is no suggestion.
    await press(dialog(wang), '提交建议');
    await dialog(wang).getByRole('alert').filter({ hasText: '和现在一样' }).waitFor();
    await dialog(wang).getByLabel('从').fill('2028-05-01');
    await dialog(wang).getByRole('textbox', { name: '为什么要改？' }).fill('小区的活动多在夏天，晚了赶不上。');
    await dialog(wang).getByText('采不采纳由栖川市商会或项目办决定').waitFor();
    await press(dialog(wang), '提交建议');
    await wang
      .getByText(/^建议SUG-\d+已提交。$/)
      .first()
      .waitFor();
    await said(wang, '赶不上').getByText('2028年5月1日').waitFor();
    expect(await barriers(wang)).toEqual([]);

    await he.goto('/qichuan/roadmap');
    await row(he, fund).waitFor();
    await li.goto(`${initiative}#comments`);
    const card = said(li, '赶不上');
    await card.getByText('1 May 2028').first().waitFor();
    expect(await said(he, '赶不上').count()).toBe(0);
    await press(card, 'Adopt');
    await li
      .getByText(/^SUG-\d+ is adopted\.$/)
      .first()
      .waitFor();
    // On pages that nobody touches the bar has moved, and says whose suggestion it was.
    await row(he, `${fund}.*2028年5月1日`).waitFor();
    await he
      .getByText(/^采纳了银桥助老志愿服务队的建议SUG-\d+$/)
      .first()
      .waitFor();
    await wang
      .getByText(/^采纳了银桥助老志愿服务队的建议SUG-\d+$/)
      .first()
      .waitFor();
    await wang.getByText('已答复1条').click();
    await said(wang, '赶不上').getByText('采纳', { exact: true }).waitFor();
    await said(wang, '赶不上').getByText('李薇答复').waitFor();
    expect(await said(wang, '赶不上').getByRole('button', { name: '撤回' }).count()).toBe(0);

    await press(li.locator('body'), 'Undo');
    await row(he, `${fund}.*2028年7月3日`).waitFor();
    await said(wang, '赶不上').getByRole('button', { name: '撤回' }).waitFor();
    await press(card, 'Adopt');
    await row(he, `${fund}.*2028年5月1日`).waitFor();
    expect(faults()).toEqual([]);
  }, 120_000);

  it('is answered otherwise with a reason, talked about, and all of it by keys on a phone', async () => {
    const li = await visit('Li Wei', { ...usual, width: 390 });
    const sun = await visit('孙默', { ...zh, width: 390, scheme: 'dark' });
    await sun.goto(initiative);
    await sun.getByRole('button', { name: '建议修改：完成进度' }).focus();
    await sun.keyboard.press('Enter');
    await dialog(sun)
      .getByRole('spinbutton')
      .or(dialog(sun).getByRole('textbox'))
      .first()
      .and(sun.locator(':focus'))
      .waitFor();
    await sun.keyboard.press('Control+A');
    await sun.keyboard.insertText('35');
    await sun.keyboard.press('Tab');
    await sun.keyboard.insertText('读屏用户已经试过两轮。');
    expect(await barriers(sun)).toEqual([]);
    // A page that is reloaded has not forgotten what was typed.
    await sun.reload();
    await sun.getByRole('button', { name: '建议修改：完成进度' }).press('Enter');
    expect(await dialog(sun).getByRole('textbox', { name: '为什么要改？' }).inputValue()).toBe(
      '读屏用户已经试过两轮。',
    );
    await dialog(sun).getByRole('textbox', { name: '为什么要改？' }).press('Control+Enter');
    await dialog(sun).waitFor({ state: 'detached' });
    await said(sun, '已经试过两轮').getByText('35%').waitFor();

    await li.goto(`${initiative}#comments`);
    const card = said(li, '已经试过两轮');
    await press(card, 'Reply');
    await card.getByRole('textbox', { name: 'Your reply' }).fill('Which two rounds?');
    await card.getByRole('textbox', { name: 'Your reply' }).press('Control+Enter');
    await said(sun, '已经试过两轮').getByText('Which two rounds?').waitFor();
    await card.getByRole('button', { name: 'Give another answer' }).press('Enter');
    await card.getByRole('combobox', { name: 'Outcome' }).and(li.locator(':focus')).waitFor();
    await press(card, 'Answer');
    await card.getByRole('alert').filter({ hasText: 'Choose what becomes of it.' }).waitFor();
    await card.getByRole('combobox', { name: 'Outcome' }).selectOption({ label: 'Not adopted' });
    await press(card, 'Answer');
    await card.getByRole('alert').filter({ hasText: 'Say why' }).waitFor();
    expect(await barriers(li)).toEqual([]);
    await card.getByRole('textbox', { name: 'Reason' }).fill('The figure comes from the monthly report.');
    await card.getByRole('textbox', { name: 'Reason' }).press('Control+Enter');
    await sun.getByText('已答复', { exact: false }).first().click();
    const answered = said(sun, '已经试过两轮');
    await answered.getByText('未采纳').waitFor();
    await answered.getByText('The figure comes from the monthly report.').waitFor();
    expect(await barriers(sun)).toEqual([]);
    expect(faults()).toEqual([]);
  }, 120_000);

  it('of words stands below them for whoever writes them, and is put in as its author’s while they write', async () => {
    const [zhou, he] = [await visit('周岚'), await visit('何川')];
    const second = section(he, 'VSC-3').locator('[data-block]').nth(1);
    await second.hover();
    await second.getByRole('button', { name: /^评论这一段/ }).click();
    await press(dialog(he), '建议换个写法');
    const words = dialog(he).getByRole('textbox', { name: '改成' });
    const before = await words.inputValue();
    await words.fill(before.replace('逐条公布', '逐条公布，每周更新'));
    await dialog(he).getByRole('textbox', { name: '为什么要改？' }).fill('一年公布一次，等于没公布。');
    expect(await barriers(he)).toEqual([]);
    await press(dialog(he), '提交建议');
    await dialog(he).waitFor({ state: 'detached' });

    const below = section(zhou, 'VSC-3').locator('[data-block]').nth(1);
    await said(below, '等于没公布').getByText('，每周更新').waitFor();
    expect(await barriers(zhou)).toEqual([]);
    // In the editor the new words stand behind the old ones, and are none of its text.
    await section(zhou, 'VSC-3').getByRole('button', { name: writeWords }).click();
    await editor(zhou, 'VSC-3').locator('ins', { hasText: '每周更新' }).waitFor();
    expect(await writtenBy(zhou, 'VSC-3')).not.toContain('每周更新');
    // What is changed elsewhere in the paragraph meanwhile stays.
    await placeCaretBehind(zhou, '排水管');
    await zhou.keyboard.insertText('和检查井');
    await editor(zhou, 'VSC-3').press('Escape');
    await said(below, '等于没公布').getByText('排水管和检查井').waitFor();
    await press(said(below, '等于没公布'), '采纳');
    await becomes(
      he,
      () => second.innerText(),
      (text) => text.startsWith('排水管和检查井') && text.includes('逐条公布，每周更新'),
    );
    await said(below, '等于没公布').waitFor({ state: 'detached' });

    expect(faults()).toEqual([]);
  }, 120_000);

  it('is not lost where the network goes, and written once', async () => {
    const wang = await visit('王芳');
    await wang.goto(`${initiative}?suggest=progress`);
    await dialog(wang).getByRole('spinbutton').or(dialog(wang).getByRole('textbox')).first().fill('45');
    const changes = '**/changes';
    await wang.route(changes, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await press(dialog(wang), '提交建议');
    await dialog(wang).getByRole('button', { name: '再试一次' }).waitFor({ timeout: 20_000 });
    await wang.unroute(changes);
    await press(dialog(wang), '再试一次');
    await dialog(wang).waitFor({ state: 'detached' });
    await wang.getByText('45%').first().waitFor();
    expect(await said(wang, '45%').count()).toBe(1);
  }, 60_000);
});

/** Puts the caret behind some letters of the text that is being written. */
async function placeCaretBehind(page: Page, words: string): Promise<void> {
  await editor(page, 'VSC-3').evaluate((element, letters) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(letters) ?? -1;
      if (at < 0 || node.parentElement?.closest('ins')) continue;
      getSelection()?.collapse(node, at + letters.length);
      return;
    }
    throw new Error(`no ${letters}`);
  }, words);
}
