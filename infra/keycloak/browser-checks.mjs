import { launch } from './chromium.mjs';
import { same } from './tally.mjs';

/**
 * One person signs in, is told whom to ask, is let in, stays signed in and signs out.
 * @param {import('./tally.mjs').Tally} tally
 * @param {{ origin: string, keycloak: import('./keycloak.mjs').Keycloak, product: import('./product.mjs').Product, person: import('./keycloak.mjs').Person }} parts
 */
export async function browserChecks(tally, { origin, keycloak, product, person }) {
  // A token that is always about to expire, so that every request needs a new one.
  await keycloak.admin('PUT', '', { accessTokenLifespan: 31 });
  const browser = await launch();
  const context = await browser.newContext({ baseURL: origin, locale: 'en-GB' });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  /** @type {{ grant: string | null, status: number }[]} what was asked of the token endpoint */
  const grants = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (request.url().startsWith('http') && !request.url().startsWith(`${origin}/`)) faults.push(request.url());
  });
  page.on('response', (response) => {
    if (!response.url().endsWith('/protocol/openid-connect/token')) return;
    const form = new URLSearchParams(response.request().postData() ?? '');
    grants.push({ grant: form.get('grant_type'), status: response.status() });
  });
  const heading = (/** @type {RegExp} */ name) => page.getByRole('heading', { level: 1, name }).waitFor();
  /** @param {string} secret */
  const fillIn = async (secret) => {
    await page.locator('#username').fill(person.username);
    await page.locator('#password').fill(secret);
    await page.locator('#kc-login').click();
  };

  try {
    await tally.check('the first page leads to Keycloak’s sign-in, in the reader’s language', async () => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.waitForURL(/\/realms\/city\/protocol\/openid-connect\/auth\?/);
      same(await page.locator('html').getAttribute('lang'), 'en');
    });
    await tally.check('a wrong password is refused there', async () => {
      await fillIn('not this one');
      await page.getByText('Invalid username or password').waitFor();
    });
    await tally.check('the right one leads to the city, which says whom to ask', async () => {
      const answer = page.waitForResponse((response) => response.url().endsWith(`/${product.cityId}/me`));
      await fillIn(person.password);
      const { name, member } = await (await answer).json();
      same({ name, member, path: new URL(page.url()).pathname }, { name: person.name, member: null, path: '/linhai' });
      await page.getByText('Lin Jing').waitFor();
    });
    await tally.check('once the city knows the person, looking again shows home', async () => {
      await product.addMember(person.id, { en: person.name, zh: '梅兰' }, 'member');
      await page.waitForTimeout(2000);
      await page.getByRole('button', { name: 'Check again' }).click();
      await heading(new RegExp(person.name));
    });
    await tally.check('for that, keycloak-js has exchanged the token that was about to expire', () => {
      // A slow machine needs more than one: every page part that asks later finds the next about to expire.
      const renewals = grants.filter(({ grant }) => grant === 'refresh_token');
      same([...new Set(renewals.map(({ status }) => status))], [200]);
    });
    await tally.check('a reload keeps the person signed in', async () => {
      await page.goto('/linhai');
      await heading(new RegExp(person.name));
    });
    await tally.check('signing out ends it, at Keycloak too', async () => {
      await page.getByRole('banner').getByRole('button', { name: person.name }).click();
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      same(page.url(), `${origin}/`);
      await page.reload();
      await page.getByRole('button', { name: 'Sign in' }).waitFor();
      same(await keycloak.admin('GET', `/users/${person.id}/sessions`), []);
    });
    await tally.check('a deep link asks to sign in and comes back', async () => {
      await page.goto('/linhai');
      await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click();
      await fillIn(person.password);
      await heading(new RegExp(person.name));
      same(new URL(page.url()).pathname, '/linhai');
    });
    await tally.check('no breach of the browser policy, no script error, nothing from elsewhere', () =>
      same(faults, []),
    );
  } finally {
    await browser.close();
    await keycloak.admin('PUT', '', { accessTokenLifespan: 300 });
  }
}
