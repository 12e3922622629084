import type { Page } from 'playwright-core';
import { becomes, editor, section, writeWords } from './authors.ts';
import { setScene } from './scene.ts';
import { barriers, type Looks, openVisitor, type Visitor } from './visitor.ts';

/** People talk about words of the vision: of a paragraph, or of a few letters in it, while others go on writing there. */
describe('words of the vision', () => {
  const scene = setScene();
  const visitors: Visitor[] = [];
  afterEach(async () => {
    for (const { context } of visitors.splice(0)) await context.close();
  });
  const visit = async (name: string, looks: Partial<Looks> = {}): Promise<Page> => {
    const visitor = await openVisitor(scene.browser, scene.product.origin, {
      language: 'zh-CN',
      scheme: 'light',
      width: 1280,
      ...looks,
    });
    visitors.push(visitor);
    const { page } = visitor;
    await page.goto('/who');
    await page.getByRole('button', { name }).click();
    await page.waitForURL('**/qichuan');
    await page.goto('/qichuan/vision?text=zh');
    await section(page, 'VSC-4').locator('[data-block]').first().waitFor();
    return page;
  };
  const paragraph = (page: Page, at = 0) => section(page, 'VSC-4').locator('[data-block]').nth(at);
  const dialog = (page: Page) => page.getByRole('dialog');
  const send = (page: Page) => dialog(page).getByRole('button', { name: /^(发送|Send)$/ });
  const close = (page: Page) => dialog(page).getByRole('button', { name: /^(关闭|Close)$/ });

  it('are chosen by a reader, spoken about, marked for all, and followed while others write', async () => {
    const he = await visit('何川');
    const wang = await visit('王芳');
    await choose(he, 'VSC-4', '不会点屏幕');
    await paragraph(he)
      .getByRole('button', { name: /^评论这一段/ })
      .click();
    await dialog(he).getByText('不会点屏幕', { exact: true }).waitFor();
    expect(await barriers(he)).toEqual([]);
    // The box has the focus: whoever wants to say something begins to type.
    await he.keyboard.insertText('看不见屏幕的人也算吗？');
    await send(he).click();
    await dialog(he).getByRole('article').getByText('看不见屏幕的人也算吗？').waitFor();
    await close(he).click();
    await becomes(
      he,
      () => marked(he),
      (words) => words.includes('不会点屏幕'),
    );

    // Somebody else sees it there and goes on writing in the same paragraph.
    const sign = paragraph(wang).getByRole('button', { name: /^1条评论/ });
    await sign.waitFor();
    await becomes(
      wang,
      () => marked(wang),
      (words) => words.includes('不会点屏幕'),
    );
    await section(wang, 'VSC-4').getByRole('button', { name: writeWords }).click();
    await editor(wang, 'VSC-4')
      .locator('span', { hasText: /^不会点屏幕$/ })
      .waitFor();
    await editor(wang, 'VSC-4').press('Control+Home');
    await wang.keyboard.insertText('在栖川，');
    await becomes(
      he,
      () => paragraph(he).innerText(),
      (text) => text.startsWith('在栖川，'),
    );
    await becomes(
      he,
      () => marked(he),
      (words) => words.includes('不会点屏幕'),
    );

    // What is written within it is told beside what it was.
    await placeCaretBehind(wang, 'VSC-4', '不会');
    await wang.keyboard.insertText('用手');
    await becomes(
      he,
      () => marked(he),
      (words) => words.includes('不会用手点屏幕'),
    );
    await paragraph(he)
      .getByRole('button', { name: /^1条评论/ })
      .click();
    const said = dialog(he).getByRole('article').filter({ hasText: '看不见屏幕的人也算吗？' });
    await said.getByText('不会点屏幕', { exact: true }).waitFor();
    await said.getByText('不会用手点屏幕').waitFor();
    expect(await barriers(he)).toEqual([]);
    await close(he).click();

    // The editor is left, and the text is read again.
    await editor(wang, 'VSC-4').press('Escape');
    await paragraph(wang)
      .getByRole('button', { name: /^1条评论/ })
      .waitFor();

    // Once it is settled, the text is as calm as before.
    await section(wang, 'VSC-4').getByRole('button', { name: /^评论/ }).last().click();
    await dialog(wang).getByRole('button', { name: '标为已处理' }).last().click();
    await becomes(
      he,
      () => marked(he),
      (words) => words.length === 0,
    );
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  }, 120_000);

  it('are those that the reader sees and has chosen, also while somebody else writes before them', async () => {
    const he = await visit('何川');
    const wang = await visit('王芳');
    await choose(he, 'VSC-4', '办不成事');
    await section(wang, 'VSC-4').getByRole('button', { name: writeWords }).click();
    await editor(wang, 'VSC-4').press('Control+Home');
    await wang.keyboard.insertText('说到底，');
    // Who has chosen words in a paragraph goes on seeing it as it was.
    await paragraph(he).getByText('这一段刚有人改过').waitFor();
    await paragraph(he)
      .getByRole('button', { name: /^评论这一段/ })
      .click();
    await dialog(he).getByText('办不成事', { exact: true }).waitFor();
    await dialog(he).getByRole('textbox').fill('哪些事？');
    await send(he).click();
    await dialog(he).getByRole('article').filter({ hasText: '哪些事？' }).waitFor();
    await close(he).click();
    await he.evaluate(() => getSelection()?.removeAllRanges());
    await becomes(
      he,
      () => paragraph(he).innerText(),
      (text) => text.startsWith('说到底，'),
    );
    await becomes(
      he,
      () => marked(he),
      (words) => words.includes('办不成事'),
    );
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  }, 120_000);

  it('are told as gone when they are, and what was said of them stays', async () => {
    const he = await visit('He Chuan', { language: 'en-GB' });
    const wang = await visit('王芳');
    const second = (page: Page) => paragraph(page, 1);
    const words = await second(wang).locator('p').innerText();
    await second(he)
      .getByRole('button', { name: /^Comment on this paragraph/ })
      .click();
    await dialog(he).getByRole('textbox').fill('Who are these familiar faces?');
    await send(he).click();
    await dialog(he).getByRole('article').filter({ hasText: 'familiar faces' }).waitFor();
    await close(he).click();
    await second(he)
      .getByRole('button', { name: /^1 comment/ })
      .waitFor();

    await section(wang, 'VSC-4').getByRole('button', { name: writeWords }).click();
    const text = editor(wang, 'VSC-4').locator('p').nth(1);
    await text.click({ clickCount: 3 });
    await wang.keyboard.press('Delete');
    await becomes(
      he,
      () => section(he, 'VSC-4').innerText(),
      (all) => !all.includes(words),
    );
    await section(he, 'VSC-4')
      .getByRole('button', { name: /^Comments/ })
      .click();
    const said = dialog(he).getByRole('article').filter({ hasText: 'familiar faces' });
    await said.getByText('These words are no longer in the text.').waitFor();
    await said.getByText(words.slice(0, 12)).waitFor();
    expect(visitors.flatMap(({ faults }) => faults)).toEqual([]);
  }, 120_000);
});

/** Chooses words of a section with the mouse's means. */
const choose = (page: Page, code: string, words: string) =>
  page.evaluate(
    ([within, chosen]) => {
      const place = document.querySelector(`section[aria-labelledby="${within}"] [data-block] p`);
      const text = place?.firstChild;
      const at = text?.textContent?.indexOf(chosen) ?? -1;
      if (!text || at === -1) throw new Error(`no ${chosen}`);
      getSelection()?.setBaseAndExtent(text, at, text, at + chosen.length);
    },
    [code, words] as const,
  );

/** Puts the caret of the editor right behind some words. */
const placeCaretBehind = (page: Page, code: string, words: string) =>
  editor(page, code).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at !== -1) return getSelection()?.collapse(node, at + wanted.length);
    }
    throw new Error(`no ${wanted}`);
  }, words);

/** The words that the browser marks as spoken about. */
const marked = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('remarks') ?? [])].flatMap((range) => (range instanceof Range ? [range.toString()] : [])),
  );
