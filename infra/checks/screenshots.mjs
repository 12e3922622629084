// `npm run screenshots -- <folder> [origin]`: a picture of every screen in every look, of a running Cityloom.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { root } from '../start/steps.mjs';

const { chromium } = createRequire(join(root, 'apps/web/package.json'))('playwright-core');
const [folder, origin = 'http://127.0.0.1:4150'] = process.argv.slice(2);
if (!folder) {
  console.error('Say where to put the pictures: npm run screenshots -- <folder> [origin]');
  process.exit(2);
}
const target = resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
mkdirSync(target, { recursive: true });

const zhouLan = { zh: '周岚', en: 'Zhou Lan' };
const liWei = { zh: '李薇', en: 'Li Wei' };
const wangFang = { zh: '王芳', en: 'Wang Fang' };
const chenMing = { zh: '陈明', en: 'Chen Ming' };
const linJing = { zh: '林静', en: 'Lin Jing' };
const heChuan = { zh: '何川', en: 'He Chuan' };
/** The button of the editor, which on a phone is the second way to write. @param {number} width */
const write = (width) =>
  width < 600 ? { zh: /^直接在正文里写/, en: /^Type straight/ } : { zh: /^写/, en: /^Write (?!first)/ };
/** The button that opens the field of one paragraph. */
const writeFirst = () => ({ zh: /^改这一段/, en: /^Change this/ });
const addPerson = () => ({ zh: '添加人员', en: 'Add a person' });
const manageWangFang = () => ({ zh: '管理王芳', en: 'Manage Wang Fang' });
const newCode = () => ({ zh: '生成新登录码', en: 'New sign-in code' });

/**
 * Each screen: its address, whom it is seen as, what is pressed before the picture, one after the other, and what shows
 * then, a box for words usually; a menu keeps the window's height, and so does a window over the page.
 */
const screens = [
  { name: 'landing', path: '/' },
  { name: 'signed-out', path: '/qichuan' },
  { name: 'start', path: '/start' },
  { name: 'who', path: '/who' },
  { name: 'not-found', path: '/nowhere/at/all' },
  { name: 'home', path: '/qichuan', as: zhouLan },
  { name: 'home-menu', path: '/qichuan', as: zhouLan, menu: zhouLan },
  { name: 'for-me', path: '/qichuan/for-me', as: zhouLan },
  { name: 'what-i-said', path: '/qichuan/for-me/said', as: liWei },
  { name: 'vision', path: '/qichuan/vision', as: liWei },
  { name: 'vision-both', path: '/qichuan/vision?text=both', as: liWei },
  { name: 'vision-writing', path: '/qichuan/vision', as: liWei, press: [write] },
  { name: 'vision-writing-first', path: '/qichuan/vision', as: liWei, press: [writeFirst] },
  { name: 'roadmap', path: '/qichuan/roadmap', as: wangFang },
  { name: 'roadmap-board', path: '/qichuan/roadmap?view=board', as: wangFang },
  { name: 'roadmap-list', path: '/qichuan/roadmap?view=table', as: wangFang },
  { name: 'initiative', path: '/qichuan/r/initiative/INI-7', as: wangFang },
  { name: 'adopted-version', path: '/qichuan/r/roadmap/RMP-1/versions/1', as: wangFang },
  { name: 'versions-compared', path: '/qichuan/r/roadmap/RMP-1/versions/1/compare?with=now', as: wangFang },
  { name: 'milestones', path: '/qichuan/r/milestone', as: wangFang },
  { name: 'risks', path: '/qichuan/r/risk', as: wangFang },
  { name: 'decisions', path: '/qichuan/r/decision', as: wangFang },
  { name: 'decision', path: '/qichuan/r/decision/DEC-8', as: wangFang },
  { name: 'decision-open', path: '/qichuan/r/decision/DEC-9', as: wangFang },
  { name: 'meeting', path: '/qichuan/r/meeting/MTG-2', as: wangFang },
  { name: 'actions', path: '/qichuan/r/actionItem', as: wangFang },
  { name: 'engagement', path: '/qichuan/engagement', as: wangFang },
  { name: 'engagement-calendar', path: '/qichuan/engagement?view=calendar', as: wangFang },
  { name: 'engagement-record', path: '/qichuan/r/engagement/ENG-4', as: wangFang },
  { name: 'contributions', path: '/qichuan/r/contribution', as: wangFang },
  { name: 'indicators', path: '/qichuan/r/indicator', as: wangFang },
  { name: 'stakeholder-map', path: '/qichuan/r/stakeholder?view=map', as: chenMing },
  { name: 'people', path: '/qichuan/people', as: chenMing },
  { name: 'for-me-office', path: '/qichuan/for-me', as: chenMing },
  { name: 'organisation', path: '/qichuan/organisations/S16', as: chenMing },
  { name: 'roadmap-office', path: '/qichuan/roadmap', as: chenMing },
  { name: 'vision-other', path: '/qichuan/vision', as: heChuan },
  { name: 'vision-other-writing', path: '/qichuan/vision', as: heChuan, press: [write] },
  { name: 'people-managed', path: '/qichuan/people', as: linJing },
  { name: 'people-adding', path: '/qichuan/people', as: linJing, press: [addPerson] },
  { name: 'people-person', path: '/qichuan/people', as: linJing, press: [manageWangFang], shows: 'h3' },
  { name: 'people-slip', path: '/qichuan/people', as: linJing, press: [manageWangFang, newCode], isOver: true },
];

/** Pages of a city that has just begun, as its founder sees them. */
const emptyScreens = [
  { name: 'empty-home', path: '' },
  { name: 'empty-for-me', path: '/for-me' },
  { name: 'empty-what-i-said', path: '/for-me/said' },
  { name: 'empty-vision', path: '/vision' },
  { name: 'empty-roadmap', path: '/roadmap' },
  { name: 'empty-engagement', path: '/engagement' },
  { name: 'empty-people', path: '/people' },
  { name: 'empty-milestones', path: '/r/milestone' },
  { name: 'empty-commitments', path: '/r/commitment' },
];
const begin = {
  city: { zh: '明川市', en: 'New Harbour' },
  person: { zh: '赵晴', en: 'Ann Lee' },
  go: { zh: '开始', en: 'Start' },
  enter: { zh: '设好并进入', en: 'Set password and enter' },
};
const locales = { zh: 'zh-CN', en: 'en-GB' };

/**
 * Begins a city by what stands on the screen.
 * @param {'zh' | 'en'} language
 * @returns its path, and what a browser keeps of its founder
 */
async function beginCity(language) {
  const context = await browser.newContext({ baseURL: origin, locale: locales[language] });
  const page = await context.newPage();
  await page.goto('/start');
  const [name, person] = [page.locator('input[name="name"]'), page.locator('input[name="person"]')];
  await name.fill(begin.city[language]);
  await person.fill(begin.person[language]);
  await page.getByRole('button', { name: begin.go[language], exact: true }).click();
  await page.locator('#password').fill('two benches by the lake');
  await page.getByRole('button', { name: begin.enter[language] }).click();
  await page.getByRole('heading', { level: 1, name: begin.person[language] }).waitFor();
  const { pathname: path } = new URL(page.url());
  const founder = await context.storageState();
  await context.close();
  return { path, founder };
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const language of /** @type {const} */ (['zh', 'en'])) {
  const own = await beginCity(language);
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    for (const width of [390, 1280]) {
      const looks = {
        baseURL: origin,
        locale: locales[language],
        colorScheme,
        reducedMotion: /** @type {const} */ ('reduce'),
        viewport: { width, height: width < 600 ? 844 : 800 },
      };
      /** @param {string} name */
      const file = (name) => join(target, `${name}-${language}-${colorScheme}-${width}.png`);
      const context = await browser.newContext(looks);
      const page = await context.newPage();
      let signedInAs = '';
      for (const { name, path, as, menu, press = [], shows, isOver } of screens) {
        if (as && signedInAs !== as[language]) {
          await page.goto('/who');
          await page.getByRole('button', { name: as[language] }).click();
          await page.getByRole('heading', { level: 1, name: as[language] }).waitFor();
          signedInAs = as[language];
        }
        await page.goto(path);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        if (menu) await page.getByRole('banner').getByRole('button', { name: menu[language] }).click();
        for (const button of press) {
          await page
            .getByRole('button', { name: button(width)[language] })
            .first()
            .click();
        }
        if (press.length > 0) await (shows ? page.locator(shows) : page.getByRole('textbox')).first().waitFor();
        await page.screenshot({ path: file(name), fullPage: !menu && !isOver });
      }
      await context.close();
      const beginning = await browser.newContext({ ...looks, storageState: own.founder });
      const empty = await beginning.newPage();
      for (const { name, path } of emptyScreens) {
        await empty.goto(`${own.path}${path}`);
        await empty.getByRole('heading', { level: 1 }).waitFor();
        await empty.waitForLoadState('networkidle');
        await empty.screenshot({ path: file(name), fullPage: true });
      }
      await beginning.close();
    }
  }
}
await browser.close();
