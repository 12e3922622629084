import type { CDPSession, Locator, Page } from 'playwright-core';
import { type Looks, walkTo } from './visitor.ts';

export const zh: Looks = { language: 'zh-CN', scheme: 'light', width: 1280 };
const savedWords = /已保存到服务器|Saved/;
/** The button of the editor that all see; the other way to write is offered beside it. */
export const writeWords = /^(写|Write )/;

/** The section of the vision that readers call by this code, as it stands on a page. */
export const section = (page: Page, code = 'VSC-1'): Locator => page.locator(`section[aria-labelledby="${code}"]`);
export const editor = (page: Page, code?: string): Locator => section(page, code).getByRole('textbox');

/** The editor that stands open on a page, apart from the fields and the box for comments. */
export const openEditor = (page: Page): Locator => page.locator('[role="textbox"][contenteditable="true"]').last();

/** Becomes somebody in a window, and reads the Chinese text of the vision. */
export async function become(page: Page, name: string, window = 1): Promise<Page> {
  await page.goto(window === 1 ? '/who' : `/who?window=${window}`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL('**/qichuan');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await walkTo(page, '/qichuan/vision?text=zh');
  await section(page).getByText('办一件事，不用托人').waitFor();
  return page;
}

/** Opens the states to which a record can go, on its page, and chooses one. */
export async function chooseState(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: '改状态' }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

/**
 * Takes the record of a page to another state, and waits until it is there.
 * @param inWindow what is done in the window that asks before
 */
export async function moveTo(
  page: Page,
  code: string,
  name: RegExp,
  state: string,
  inWindow?: (step: Locator) => Promise<void>,
): Promise<void> {
  await chooseState(page, name);
  await inWindow?.(page.getByRole('dialog', { name: new RegExp(code) }));
  await page.getByText(`${code}现在是“${state}”。`).waitFor();
}

/** Opens the editor of a section with the caret at its end. */
export async function beginWriting(page: Page, code?: string): Promise<void> {
  await section(page, code).getByRole('button', { name: writeWords }).click();
  await editor(page, code).press('Control+End');
}

export const saved = (page: Page, code?: string): Promise<void> =>
  section(page, code).getByText(savedWords).first().waitFor();

/** The words in the editor of a page, without the names at the carets of others; paragraphs by line. */
export const writtenBy = (page: Page, code?: string): Promise<string> =>
  editor(page, code).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const widget of copy.querySelectorAll('.ProseMirror-widget')) widget.remove();
    return [...copy.children].map((block) => block.textContent).join('\n');
  });

/** Waits until something that is read from pages is as it should be. @throws Error with what was read last */
export async function becomes<T>(page: Page, read: () => Promise<T>, wanted: (read: T) => boolean): Promise<T> {
  for (const end = Date.now() + 15_000; ;) {
    const found = await read();
    if (wanted(found)) return found;
    if (Date.now() > end) throw new Error(`waited in vain; last read: ${JSON.stringify(found)}`);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** Opens the field of a record by its pen; a page that has just come may still redraw what was pressed. */
export async function openField(page: Page, name: RegExp): Promise<Locator> {
  const pen = page.getByRole('button', { name }).first();
  const field = page.getByRole('spinbutton').or(page.locator('form input')).first();
  await pen.waitFor();
  await becomes(
    page,
    async () => {
      if (!(await field.isVisible()) && (await pen.isVisible())) await pen.click();
      return field.isVisible();
    },
    (isOpen) => isOpen,
  );
  return field;
}

/** Waits until all pages show the same words. */
export async function same(pages: readonly [Page, ...Page[]], code?: string): Promise<string> {
  const texts = await becomes(
    pages[0],
    () => Promise.all(pages.map((page) => writtenBy(page, code))),
    (all) => new Set(all).size === 1,
  );
  return texts[0] ?? '';
}

/** An input method, as the browser's debugger plays one: sounds that are not words yet, then the words that were chosen. */
export class InputMethod {
  private constructor(private readonly client: CDPSession) {}

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  async sounds(text: string): Promise<void> {
    await this.client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  async choose(words: string): Promise<void> {
    await this.client.send('Input.insertText', { text: words });
  }

  /** Letter by letter, as fingers do it. */
  async compose(sounds: string, words: string): Promise<void> {
    for (let end = 1; end <= sounds.length; end += 1) await this.sounds(sounds.slice(0, end));
    await this.choose(words);
  }
}
