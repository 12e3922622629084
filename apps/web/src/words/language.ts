import { languages, pickLanguage } from '@cityloom/operating-model';
import type { Language } from '@cityloom/operating-model';
import { kept, keep } from '../ui/device-memory.ts';
import type { Words } from './en.ts';

const key = 'cityloom.language';

/** The tag written to `<html lang>` and used to format dates, numbers and lists. */
export const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** The name of each language in that language, for the switch. */
export const languageNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

/** The language this device was switched to, else the best one for the browser's wishes. */
export function chosenLanguage(wishes: readonly string[] = navigator.languages): Language {
  const remembered = kept(key);
  return languages.find((language) => language === remembered) ?? pickLanguage(wishes.join(','));
}

/** Remembers a language for this device. */
export function rememberLanguage(language: Language): void {
  keep(key, language);
}

/** Fetches the words of one language; each is a chunk of its own. */
export async function loadWords(language: Language): Promise<Words> {
  return language === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en;
}
