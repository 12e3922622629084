import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../start/steps.mjs';

const { chromium } = createRequire(join(root, 'apps/web/package.json'))('playwright-core');
// As in apps/web/e2e/visitor.ts: nothing outside this machine has a name.
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']
  .concat('--disable-component-update', '--disable-sync', '--no-first-run')
  .concat('--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1');

/** The machine's Chromium. */
export const launch = () => chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args });
