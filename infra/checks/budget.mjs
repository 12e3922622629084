// Fails when the pages need more to begin with than they may: script and style of the entry and of what Home loads, gzipped.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../start/steps.mjs';

const budget = { script: 235_000, style: 30_000 };
const dist = join(root, 'apps/web/dist');
/** @type {Record<string, { file: string, css?: string[], imports?: string[], dynamicImports?: string[] }>} */
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const files = new Set(Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]));
const weigh = (/** @type {RegExp} */ kind) =>
  [...files]
    .filter((file) => kind.test(file))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
const weight = { script: weigh(/\.js$/), style: weigh(/\.css$/) };

// Every chunk is counted: so far Home needs them all. In the browser the same is measured by what Chromium loads.
for (const kind of /** @type {const} */ (['script', 'style'])) {
  const kb = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(`${kind}: ${kb(weight[kind])} gzipped of ${kb(budget[kind])}`);
  if (weight[kind] > budget[kind]) process.exitCode = 1;
}
