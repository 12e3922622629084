import type { Locator, Page } from 'playwright-core';

/** A way to press what is on a page. */
export interface Hand {
  press: (control: Locator) => Promise<void>;
  /** How often it has. */
  presses: () => number;
}

/** Presses a button by the whole of its name. */
export const press = (within: Page | Locator, name: string): Promise<void> =>
  within.getByRole('button', { name, exact: true }).click();

const counting = (act: (control: Locator) => Promise<void>): Hand => {
  let count = 0;
  return {
    press: async (control) => {
      await act(control);
      count += 1;
    },
    presses: () => count,
  };
};

/** Mouse or finger. */
export const pointer = (): Hand => counting((control) => control.click());

/** As many steps as a page of ours may take to be gone through. */
const mostTabs = 200;
const hasFocus = (control: Locator) => control.evaluate((element) => element === document.activeElement);

/** Goes to what is on a page by Tab alone. @throws Error where it cannot be reached so */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let tabs = 0; !(await hasFocus(control)); tabs += 1) {
    if (tabs > mostTabs) throw new Error(`cannot be reached by keys: ${String(control)}`);
    await page.keyboard.press('Tab');
  }
}

/** Tab and Enter alone. */
export const keys = (page: Page): Hand =>
  counting(async (control) => {
    await tabTo(page, control);
    await page.keyboard.press('Enter');
  });
