import { launch } from './chromium.mjs';
import { same } from './tally.mjs';

/**
 * Whoever looks after the platform begins a city; its founder comes in with the code, under an account of their own.
 * @param {import('./tally.mjs').Tally} tally
 * @param {{ origin: string, keycloak: import('./keycloak.mjs').Keycloak }} parts
 */
export async function cityChecks(tally, { origin, keycloak }) {
  const operator = await keycloak.makePerson('operator', 'Olga', 'Operator');
  const founder = await keycloak.makePerson('bai.lu', 'Bai', 'Lu');
  const browser = await launch();
  /** @param {import('./keycloak.mjs').Person} person */
  const visitor = async (person) => {
    const context = await browser.newContext({ baseURL: origin, locale: 'en-GB' });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    const signIn = async () => {
      await page.locator('#username').fill(person.username);
      await page.locator('#password').fill(person.password);
      await page.locator('#kc-login').click();
    };
    return { page, signIn };
  };
  /** @param {Awaited<ReturnType<typeof visitor>>['page']} page @param {string} name */
  const begin = async (page, name) => {
    await page.getByLabel('The city’s name').fill(name);
    await page.getByLabel('Your name').fill('Bai Lu');
    await page.getByRole('button', { name: 'Start', exact: true }).click();
  };
  let link = '';

  try {
    await tally.check('nobody else begins a city', async () => {
      const { page, signIn } = await visitor(founder);
      await page.goto('/start');
      await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
      await signIn();
      await begin(page, 'Yunhu');
      await page.getByRole('alert').waitFor();
      await page.context().close();
    });
    await tally.check(
      'whoever has the role platform_admin in the realm does, and is given a code for its founder',
      async () => {
        await keycloak.giveRole(operator, 'platform_admin');
        const { page, signIn } = await visitor(operator);
        await page.goto('/start');
        await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
        await signIn();
        await begin(page, 'Yunhu');
        await page.getByRole('heading', { level: 1, name: 'Yunhu is ready' }).waitFor();
        link = await page.getByRole('textbox').inputValue();
        same(link.startsWith(`${origin}/join/yunhu#`), true);
        await page.context().close();
      },
    );
    await tally.check('the founder comes in with it, as who they are in the realm', async () => {
      const { page, signIn } = await visitor(founder);
      await page.goto(link);
      await page.getByRole('button', { name: 'Sign in and enter' }).click();
      await signIn();
      await page.getByRole('button', { name: `Enter with the account ${founder.username}` }).click();
      await page.getByRole('heading', { level: 1, name: /Bai Lu/ }).waitFor();
      same(new URL(page.url()).pathname, '/yunhu');
      await page.goto(link);
      await page.getByRole('alert').waitFor();
      await page.context().close();
    });
  } finally {
    await browser.close();
  }
}
