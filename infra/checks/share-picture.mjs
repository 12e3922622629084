/**
 * Draws the picture that stands beside a link to a public page: npm run share-picture.
 * It is kept in the repository, for it changes only with the mark.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const web = join(import.meta.dirname, '../../apps/web');
const { chromium } = createRequire(join(web, 'package.json'))('playwright-core');
const mark = readFileSync(join(web, 'public/favicon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
await page.setContent(`<body style="margin:0;height:100vh;display:flex;gap:60px;align-items:center;justify-content:center;
  background:#faf9f6;color:#1c2630;font:650 112px 'Noto Sans CJK SC',sans-serif">
  <span style="width:230px;height:230px">${mark}</span><span>织城<br>Cityloom</span></body>`);
await page.screenshot({ path: join(web, 'public/share.png') });
await browser.close();
