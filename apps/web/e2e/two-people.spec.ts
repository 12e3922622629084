import type { Page } from 'playwright-core';
import { setScene } from './scene.ts';
import { barriers, openVisitor } from './visitor.ts';

/** Someone looks around the example city and becomes people of it, with the words of the screen as the only instruction. */
describe('two people signed in', () => {
  const scene = setScene();

  const heading = (page: Page) => page.getByRole('heading', { level: 1 });
  const choose = async (page: Page, name: string) => {
    await page.getByRole('button', { name }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
  };

  it('are two windows of one browser, and neither ends the other', async () => {
    const { page, context, faults } = await openVisitor(scene.browser, scene.product.origin);
    await page.goto('/');
    await page.getByRole('link', { name: 'Look around Qichuan, an example' }).click();
    await choose(page, 'Zhou Lan');
    expect(new URL(page.url()).pathname).toBe('/qichuan');

    await page.getByRole('banner').getByRole('button', { name: 'Zhou Lan' }).click();
    const [second] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: 'Open a second window as…' }).click(),
    ]);
    await choose(second, 'Li Wei');

    await page.reload();
    await second.reload();
    await heading(page).and(page.getByText('Zhou Lan')).waitFor();
    await heading(second).and(second.getByText('Li Wei')).waitFor();

    await second.getByRole('banner').getByRole('button', { name: 'Li Wei' }).click();
    await second.getByRole('button', { name: 'Sign out' }).click();
    await second.getByRole('link', { name: 'Look around Qichuan, an example' }).waitFor();
    await page.reload();
    await heading(page).and(page.getByText('Zhou Lan')).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('may change who they are at any time', async () => {
    const { page, context, faults } = await openVisitor(scene.browser, scene.product.origin);
    await page.goto('/who');
    await choose(page, 'Wang Fang');
    await page.goto('/who');
    await choose(page, 'He Chuan');
    await page.reload();
    await heading(page).and(page.getByText('He Chuan')).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('come back to the address they asked for', async () => {
    const { page, context } = await openVisitor(scene.browser, scene.product.origin);
    await page.goto('/qichuan');
    await page.getByRole('link', { name: 'Choose who to be' }).click();
    await choose(page, 'Sun Mo');
    expect(new URL(page.url()).pathname).toBe('/qichuan');
    await context.close();
  });

  it('are still signed in after the server was killed and started again', async () => {
    const { page, context, faults } = await openVisitor(scene.browser, scene.product.origin);
    await page.goto('/who');
    await choose(page, 'Zheng Guizhen');
    await scene.product.kill();
    await page.reload().catch(() => undefined);
    await scene.product.again();
    await page.goto('/qichuan');
    await heading(page).and(page.getByText('Zheng Guizhen')).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('are an administrator too, whose password only the person at this machine can read', async () => {
    const { page, context, faults } = await openVisitor(scene.browser, scene.product.origin);
    // The list of cities comes late: who clicks at once must come back to the city all the same.
    await page.route('**/api/cities', async (route) => {
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
      await route.continue();
    });
    await page.goto('/');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.unroute('**/api/cities');
    await page.getByLabel('Account').fill('admin');
    await page.getByLabel('Password').fill('not this one');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').and(page.getByText('That account or password is not right.')).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByLabel('Password').fill(scene.product.firstPassword());
    await page.getByRole('button', { name: 'Sign in' }).click();
    await heading(page).and(page.getByText('Administrator')).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('need no mouse', async () => {
    const { page, context } = await openVisitor(scene.browser, scene.product.origin, {
      language: 'zh-CN',
      scheme: 'light',
      width: 1280,
    });
    await page.goto('/who');
    const card = page.getByRole('button', { name: '郑桂珍' });
    await card.waitFor();
    for (
      let tabs = 0;
      tabs < 60 && !(await card.evaluate((element) => element === document.activeElement));
      tabs += 1
    ) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /郑桂珍/ }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/qichuan');
    await context.close();
  });
});
