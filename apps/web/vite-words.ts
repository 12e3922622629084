import { parse } from '@formatjs/icu-messageformat-parser';
import { type Plugin, transformWithOxc } from 'vite';

const parser = '@formatjs/icu-messageformat-parser';
const wordsFile = /\/src\/words\/(en|zh)\.ts$/;

/**
 * Reads every message of the interface when the pages are built, so that no browser has to: the parser stays out of the
 * bundle, which saves what the first screen can do better without (screens.md 3.8). A message that cannot be read fails the build.
 */
export function readWords(): Plugin {
  return {
    name: 'cityloom-read-words',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: [{ find: new RegExp(`^${parser}$`), replacement: `${parser}/no-parser.js` }] },
    }),
    async transform(source, id) {
      const [, language] = wordsFile.exec(id) ?? [];
      if (language === undefined) return null;
      const { code } = await transformWithOxc(source, id);
      const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<string, object>;
      const read = Object.entries(module[language] ?? {}).map(([key, message]) => [key, parse(String(message))]);
      return { code: `export const ${language} = ${JSON.stringify(Object.fromEntries(read))};`, map: null };
    },
  };
}
