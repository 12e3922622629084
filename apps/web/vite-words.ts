import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import { type Plugin, transformWithOxc } from 'vite';

const parser = '@formatjs/icu-messageformat-parser';
const wordsFile = /^(.*\/src\/words\/)(rest-)?(en|zh)\.ts$/;

/** What of the news stands on somebody's home, or beside its name. */
const news = ['badge', 'line', 'since'].map((part) => `features/news/${part}`);
/** What may be on screen first: the frame, the way in, and somebody's home with all that comes late into it. */
const first = ['app', 'features/home', 'features/landing', 'features/who', 'features/arrival', ...news];

/**
 * Reads every message of the interface when the pages are built, so that no browser has to: the parser stays out of the
 * bundle, which saves what the first screen can do better without (screens.md 3.8). What the first screen says is parted from
 * the rest, which comes with the first page that says it. A message that cannot be read fails the build.
 */
export function readWords(): Plugin {
  let said: ReadonlySet<string> | undefined;
  return {
    name: 'cityloom-read-words',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: [{ find: new RegExp(`^${parser}$`), replacement: `${parser}/no-parser.js` }] },
    }),
    async transform(_, id) {
      const [, folder, isRest, language] = wordsFile.exec(id) ?? [];
      if (folder === undefined || language === undefined) return null;
      const file = `${folder}${language}.ts`;
      this.addWatchFile(file);
      const { code } = await transformWithOxc(readFileSync(file, 'utf8'), file);
      const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<string, object>;
      const all = Object.entries(module[language] ?? {});
      said ??= wordsSaidFirst(dirname(dirname(file)), new Set(all.map(([key]) => key)));
      const read = all
        .filter(([key]) => said?.has(key) !== (isRest !== undefined))
        .map(([key, message]) => [key, parse(String(message))]);
      const name = isRest === undefined ? language : 'rest';
      return { code: `export const ${name} = ${JSON.stringify(Object.fromEntries(read))};`, map: null };
    },
  };
}

const imports = /(?:^|\n)(?:import|export)(?! type)[^;'"]*['"](\.[^'"]+)['"]/g;
const quoted = /'([a-z][\w.-]*)'/g;

/** The keys that stand in the files of the first screens, and in all that those import and do not fetch late. */
function wordsSaidFirst(source: string, keys: ReadonlySet<string>): Set<string> {
  const begun = first.flatMap((room) =>
    readdirSync(join(source, room), { recursive: true, encoding: 'utf8' }).map((path) => join(source, room, path)),
  );
  const files = new Set(begun.filter((path) => /\.tsx?$/.test(path) && !path.includes('.spec.')));
  const said = new Set<string>();
  for (const file of files) {
    if (wordsFile.test(file)) continue;
    const text = readFileSync(file, 'utf8');
    for (const [, key] of text.matchAll(quoted)) if (key !== undefined && keys.has(key)) said.add(key);
    for (const [, path] of text.matchAll(imports)) {
      const wanted = resolve(dirname(file), path ?? '');
      if (/\.tsx?$/.test(wanted) && existsSync(wanted)) files.add(wanted);
    }
  }
  return said;
}
