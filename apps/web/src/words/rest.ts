import type { Language } from '@cityloom/operating-model';
import type { Words } from './en.ts';

const asked = new Map<Language, Promise<Words>>();
const come = new Map<Language, Words>();

/**
 * The words of a language that no first screen says: they come with the first page that says one (vite-words.ts parts them).
 * @returns them, once they are there; until then their promise, the same for everybody, unless they did not come
 */
export function restOf(language: Language): Words | Promise<Words> {
  return come.get(language) ?? asked.get(language) ?? ask(language);
}

function ask(language: Language): Promise<Words> {
  const words = load(language);
  asked.set(language, words);
  words.then(
    (there) => come.set(language, there),
    () => asked.delete(language),
  );
  return words;
}

const load = async (language: Language): Promise<Words> =>
  language === 'zh' ? (await import('./rest-zh.ts')).rest : (await import('./rest-en.ts')).rest;

/** Lets them come beside a page that is on its way, in the language on screen. */
export function restComes(): void {
  Promise.resolve(restOf(document.documentElement.lang === 'en' ? 'en' : 'zh')).catch(() => undefined);
}
