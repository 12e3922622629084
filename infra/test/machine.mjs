import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const fontFolder = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

/**
 * What the tests need besides npm packages; installed where that is possible (Debian, as root).
 * @returns {string | undefined} one line naming what is missing, where it could not be installed
 */
export function prepareMachine() {
  /** @type {Record<string, boolean>} */
  const present = { chromium: existsSync('/usr/bin/chromium'), 'fonts-noto-cjk': existsSync(fontFolder) };
  const missing = Object.keys(present).filter((name) => !present[name]);
  if (missing.length === 0) return undefined;
  const installable = process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  if (!installable)
    return `Missing: ${missing.join(', ')}. Install them (apt-get install ${missing.join(' ')}) and run npm test again.`;
  console.log(`Installing ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return undefined;
}
