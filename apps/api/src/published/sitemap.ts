import { languages } from '@cityloom/operating-model';
import { addressOf } from './address.ts';
import { escaped } from './escaped.ts';
import { locales } from './pages/reader.ts';

/** A page that exists in every language, and when it last changed (ISO 8601; unknown where it gathers others). */
export interface Listed {
  path: readonly string[];
  at?: string;
}

/**
 * The public pages of a city for search engines (sitemaps.org 0.9), each with its versions in the other languages.
 * @param origin `http://host:port` of the installation
 */
export function sitemapOf(slug: string, origin: string, pages: readonly Listed[]): string {
  const entries = pages.flatMap(({ path, at }) => {
    const others = languages.map(
      (language) =>
        `<xhtml:link rel="alternate" hreflang="${locales[language]}" href="${escaped(origin + addressOf(slug, language, ...path))}"/>`,
    );
    return languages.map(
      (language) =>
        `<url><loc>${escaped(origin + addressOf(slug, language, ...path))}</loc>${at === undefined ? '' : `<lastmod>${at}</lastmod>`}${others.join('')}</url>`,
    );
  });
  return `${opening}<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join('')}</urlset>`;
}

/** Where the sitemaps of all cities are that publish anything. */
export const sitemapIndexOf = (slugs: readonly string[], origin: string): string =>
  `${opening}<sitemapindex xmlns="${schema}">${slugs
    .map((slug) => `<sitemap><loc>${escaped(`${origin}/p/${encodeURIComponent(slug)}/sitemap.xml`)}</loc></sitemap>`)
    .join('')}</sitemapindex>`;

/** What programs may read that gather pages (RFC 9309): what cities publish, and nothing behind the sign-in. A slip is for whoever holds it. */
export const robots = (origin: string): string =>
  ['User-agent: *', 'Allow: /p/', 'Disallow: /p/*/slip/', 'Disallow: /', '', `Sitemap: ${origin}/sitemap.xml`, ''].join(
    '\n',
  );

const opening = '<?xml version="1.0" encoding="utf-8"?>';
const schema = 'http://www.sitemaps.org/schemas/sitemap/0.9';
