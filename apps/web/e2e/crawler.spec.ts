import type { Page } from 'playwright-core';
import { crawl } from './crawler/crawl.ts';
import { setScene } from './scene.ts';
import { openVisitor } from './visitor.ts';

/** The pages of a city that everybody can ask for. */
const pagesOf = (city: string) => [
  city,
  `${city}/for-me`,
  `${city}/for-me/said`,
  `${city}/vision`,
  `${city}/vision?text=both`,
  ...['', '?view=board', '?view=table'].map((view) => `${city}/roadmap${view}`),
  ...['', '?view=calendar'].map((view) => `${city}/engagement${view}`),
  ...['outcome', 'indicator', 'milestone', 'risk', 'contribution', 'stakeholder', 'stakeholder?view=map'].map(
    (type) => `${city}/r/${type}`,
  ),
  `${city}/people`,
];
const example = [
  ...pagesOf('/qichuan'),
  ...['initiative/INI-7', 'engagement/ENG-4', 'indicator/IND-1', 'decision/DEC-9', 'meeting/MTG-2'].map(
    (record) => `/qichuan/r/${record}`,
  ),
];

const is = (name: string) => (page: Page) => page.getByRole('banner').getByRole('button', { name }).waitFor();
const becoming = (name: string) => async (page: Page) => {
  await page.goto('/who');
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(name) }).waitFor();
};

/** Begins a city, and is its founder. */
async function found(page: Page): Promise<void> {
  await page.goto('/start');
  await page.getByLabel('The city’s name').fill('New Harbour');
  await page.getByLabel('Your name').fill('Ann Lee');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByLabel('Password (8 characters or more)').fill('two benches by the lake');
  await page.getByRole('button', { name: 'Set password and enter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hello, Ann Lee' }).waitFor();
}

/**
 * Every control must change something or say why not. Whoever may do least comes first, for they are the likeliest to be
 * offered what they may not do; whoever may do most presses what is there for them besides. With `CRAWL=four`, two more come
 * between them; with `CRAWL=each`, everybody presses one of each kind; with `CRAWL=all`, every entry of every list, which takes hours.
 */
describe('whatever can be pressed', () => {
  const scene = setScene();
  const mode = process.env['CRAWL'];
  const known = new Set<string>();
  const asked = () => ({
    browser: scene.browser,
    origin: scene.product.origin,
    ...(mode !== 'all' && { known: mode === 'each' ? new Set<string>() : known }),
  });

  it('does something for whoever has just come', async () => {
    const { pressed, faults } = await crawl({
      ...asked(),
      addresses: ['/', '/who', '/start', '/join', '/qichuan', '/nowhere'],
    });
    expect(faults).toEqual([]);
    expect(pressed).toBeGreaterThan(0);
  }, 3_600_000);

  it.each(mode === undefined ? ['Luo Qi', 'Chen Ming'] : ['Luo Qi', 'Wang Fang', 'He Chuan', 'Chen Ming'])(
    'does something for %s',
    async (name) => {
      const { pressed, faults } = await crawl({
        ...asked(),
        addresses: example,
        become: becoming(name),
        isStill: is(name),
      });
      expect(faults).toEqual([]);
      expect(pressed).toBeGreaterThan(0);
    },
    3_600_000,
  );

  it('does something in a city that has just begun', async () => {
    const { context, page } = await openVisitor(scene.browser, scene.product.origin);
    await found(page);
    const addresses = pagesOf(new URL(page.url()).pathname);
    const kept = await context.storageState();
    await context.close();
    const become = async (own: Page) => {
      await own.context().addCookies(kept.cookies);
      await own.goto(addresses[0] ?? '/');
    };
    const { pressed, faults } = await crawl({ ...asked(), addresses, become, isStill: is('Ann Lee') });
    expect(faults).toEqual([]);
    expect(pressed).toBeGreaterThan(0);
  }, 3_600_000);

  it('finds what does nothing, on pages and in dialogs', async () => {
    const html = `<h1>One</h1><button>Dead</button><button disabled>Mute</button><a href="#there">Away</a>
      <button onclick="this.nextElementSibling.showModal()">Open</button><dialog aria-label="Two"><button>Dead too</button></dialog>`;
    const { pressed, faults } = await crawl({
      browser: scene.browser,
      origin: scene.product.origin,
      addresses: ['/one'],
      prepare: async (context) => {
        await context.route('**/one', (route) => route.fulfill({ contentType: 'text/html', body: html }));
      },
    });
    expect(faults).toEqual([
      '/one: button “Dead” → does nothing and does not say why',
      '/one: button “Mute” → is at rest and does not say why',
      '/one: button “Open” → button “Dead too” → does nothing and does not say why',
    ]);
    expect(pressed).toBe(4);
  });
});
