import type { Locator, Page } from 'playwright-core';
import { become, InputMethod, zh } from './authors.ts';
import { tabTo } from './hands.ts';
import { setScene } from './scene.ts';
import { barriers, usual } from './visitor.ts';
import { visitsTo } from './visits.ts';

/** Led by the chamber, for which Li Wei speaks. */
const initiative = '/qichuan/r/initiative/INI-18';
const box = (page: Page): Locator => page.getByRole('textbox', { name: '哪里不清楚？想改成什么？' });
const said = (page: Page, words: string): Locator => page.getByRole('article').filter({ hasText: words });
const offered = (page: Page): Locator => page.getByRole('listbox', { name: '输入名称的一部分' }).getByRole('option');
const current = (page: Page): Locator => page.locator('[role="option"][aria-selected="true"]');

/** Somebody speaks for their organisation to people by name, by keys alone; those who may see it hear of it. */
describe('people who are mentioned', () => {
  const scene = setScene();
  const { open, faults } = visitsTo(scene);
  const visit = async (who: string, looks = zh): Promise<Page> => become(await open(looks), who);
  const sent = (page: Page) =>
    page.waitForResponse((one) => one.url().endsWith('/changes') && one.request().method() === 'POST' && one.ok());
  const choose = async (page: Page, name: string, step: 'ArrowDown' | 'ArrowUp'): Promise<void> => {
    await tabTo(page, page.getByRole('combobox', { name }).last());
    await page.keyboard.press(step);
  };
  let li: Page;
  let wang: Page;

  beforeAll(async () => {
    li = await visit('李薇');
    wang = await visit('王芳');
    await wang.goto('/qichuan/for-me');
    await wang.getByRole('heading', { level: 2, name: '最近变化' }).waitFor();
    await li.goto(`${initiative}#comments`);
    await li.locator('h2#comments-heading:focus').waitFor();
  }, 120_000);
  afterAll(() => expect(faults()).toEqual([]));

  it('are offered while somebody writes, found by a part of their name, and chosen by keys', async () => {
    await tabTo(li, box(li));
    await li.keyboard.type('请@');
    await current(li).waitFor();
    const first = await current(li).textContent();
    await li.keyboard.press('ArrowDown');
    expect(await current(li).textContent()).not.toBe(first);
    expect(await box(li).getAttribute('aria-activedescendant')).toBe(await current(li).getAttribute('id'));
    expect(await offered(li).filter({ hasText: '李薇' }).count()).toBe(0);
    expect(await barriers(li)).toEqual([]);

    // Left with Escape, the sign is a sign; and the page is still the one it was.
    await li.keyboard.press('Escape');
    await offered(li).first().waitFor({ state: 'detached' });
    expect(await box(li).inputValue()).toBe('请@');
    await li.keyboard.press('Backspace');
    await li.keyboard.type('@wang');
    await offered(li).filter({ hasText: '王芳' }).and(current(li)).waitFor();
    await li.keyboard.press('Enter');
    expect(await box(li).inputValue()).toBe('请@王芳 ');
    await offered(li).first().waitFor({ state: 'detached' });
    await li.keyboard.type('看看资助的部分。');
  }, 60_000);

  it('are not offered to an input method that composes', async () => {
    const method = await InputMethod.of(li);
    await li.keyboard.type('@');
    await current(li).waitFor();
    await method.sounds('ch');
    await offered(li).first().waitFor({ state: 'detached' });
    await method.sounds('');
    await method.choose('陈');
    await offered(li).filter({ hasText: '陈明' }).and(current(li)).waitFor();
    await li.keyboard.press('Enter');
    expect(await box(li).inputValue()).toBe('请@王芳 看看资助的部分。@陈明 ');
    for (const _ of '@陈明 ') await li.keyboard.press('Backspace');
  }, 60_000);

  it('who would not see it are named before it is sent, with what can be done', async () => {
    const warning = li.getByText('王芳看不到这条评论。可以改一下谁能看到，或者不提。');
    await choose(li, '谁能看到', 'ArrowDown');
    await warning.waitFor();
    expect(await barriers(li)).toEqual([]);
    await choose(li, '谁能看到', 'ArrowUp');
    await warning.waitFor({ state: 'detached' });
  }, 60_000);

  it('hear of it, and see for whom it was said', async () => {
    await choose(li, '以谁的名义', 'ArrowDown');
    const answer = sent(li);
    await tabTo(li, li.getByRole('button', { name: '发送', exact: true }));
    await li.keyboard.press('Enter');
    await answer;
    await said(li, '看看资助的部分').getByText('李薇代表发言').waitFor();
    await said(li, '看看资助的部分').locator('strong').getByText('栖川市商会').waitFor();
    await said(li, '看看资助的部分').locator('b').getByText('@王芳').waitFor();

    await wang.getByRole('navigation').getByRole('link', { name: '与我有关 1条待看', exact: true }).waitFor();
    await wang.goto('/qichuan/for-me');
    const line = wang.getByRole('region', { name: '最近变化' }).getByRole('listitem').first();
    await line.getByText('栖川市商会 李薇提到了你').waitFor();
    await tabTo(wang, line.getByRole('button', { name: /提到了你/ }));
    await wang.keyboard.press('Enter');
    await line.getByText('请@王芳 看看资助的部分。').waitFor();
    expect(await barriers(wang)).toEqual([]);

    const english = await visit('He Chuan', { ...usual, width: 390 });
    await english.goto(initiative);
    await said(english, '看看资助的部分').getByText('by Li Wei').waitFor();
    await said(english, '看看资助的部分').locator('b').getByText('@王芳').waitFor();
    expect(await barriers(english)).toEqual([]);
    await english.goto('/qichuan/organisations/S16');
    await english.getByRole('heading', { name: 'Comments in our name: 1' }).waitFor();
  }, 90_000);

  it('are mentioned no longer once their name is taken out, and others are when theirs is put in', async () => {
    await tabTo(li, said(li, '看看资助的部分').getByRole('button', { name: '编辑' }));
    await li.keyboard.press('Enter');
    const words = li.getByRole('textbox', { name: '你的评论' });
    await words.and(li.locator(':focus')).waitFor();
    await li.keyboard.press('Control+a');
    await li.keyboard.type('请@何');
    await offered(li).filter({ hasText: '何川' }).and(current(li)).waitFor();
    await li.keyboard.press('Enter');
    await li.keyboard.type('看看资助的部分。');
    const answer = sent(li);
    await li.keyboard.press('Control+Enter');
    await answer;
    await said(li, '看看资助的部分').locator('b').getByText('@何川').waitFor();
    expect(await said(li, '看看资助的部分').locator('b').count()).toBe(1);
    await wang.goto('/qichuan/for-me');
    await wang.getByRole('navigation').getByRole('link', { name: '与我有关', exact: true }).waitFor();
    expect(await wang.getByText('提到了你').count()).toBe(0);
  }, 60_000);
});
