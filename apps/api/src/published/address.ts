import type { Language } from '@cityloom/operating-model';

/**
 * The path of a public page: `/p/qichuan/en/vision/VIS-1`.
 * @param parts what follows the language
 */
export const addressOf = (slug: string, language: Language, ...parts: readonly string[]): string =>
  ['/p', slug, language, ...parts].map((part, at) => (at === 0 ? part : encodeURIComponent(part))).join('/');
