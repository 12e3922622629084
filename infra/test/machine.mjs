import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const font = { name: 'fonts-noto-cjk', path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' };
/** Chromium, the one that the stories prefer first: without windows of its own it is a third faster (decision 36). */
const browsers = ['chromium-headless-shell', 'chromium'].map((name) => ({ name, path: `/usr/bin/${name}` }));

/** The Chromium in which the stories are played; nothing where there is none. */
export const browserPath = () => process.env['CHROMIUM'] ?? browsers.find(({ path }) => existsSync(path))?.path;

/**
 * What the tests need besides npm packages; installed where that is possible (Debian, as root).
 * @returns {string | undefined} one line naming what is missing, where it could not be installed
 */
export function prepareMachine() {
  if (isDebianRoot()) {
    const browser = process.env['CHROMIUM'] ? [] : browsers.slice(0, 1);
    const wanted = [font, ...browser].filter(({ path }) => !existsSync(path));
    if (wanted.length > 0) refresh();
    for (const { name } of wanted) install(name);
    // An older Debian has the whole one only.
    if (browserPath() === undefined) install('chromium');
  }
  const missing = [...(existsSync(font.path) ? [] : [font.name]), ...(browserPath() === undefined ? ['chromium'] : [])];
  if (missing.length === 0) return undefined;
  return `Missing: ${missing.join(', ')}. Install them (apt-get install ${missing.join(' ')}) and run npm test again.`;
}

const isDebianRoot = () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

/** What cannot be reached is missing afterwards. */
function refresh() {
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
}

/** @param {string} name of a package; whether it is there afterwards is looked at by whoever asks */
function install(name) {
  console.log(`Installing ${name}`);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
