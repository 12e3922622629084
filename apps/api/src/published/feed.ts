import { escaped } from './escaped.ts';
import { titleOf, fact, said } from './pages/said.ts';
import { locales, type Reader } from './pages/reader.ts';
import type { Published } from './as-guest.ts';

/**
 * What a city adopted and asked last, as an Atom feed (RFC 4287).
 * @param id of the city, of which the feed's own lasting name is made
 * @param origin `http://host:port` of the installation
 */
export function feedOf(items: readonly Published[], id: string, origin: string, reader: Reader): string {
  const { words, city, language } = reader;
  const entries = items.map((one) => {
    const href = origin + reader.link({ type: one.type.id, code: one.code });
    return `<entry><id>${escaped(`${href}#${one.seal?.number ?? 0}`)}</id><title>${escaped(titleOf(one, reader).title)}</title><updated>${one.at}</updated><link href="${escaped(href)}"/><summary>${escaped([fact(one, reader), said(one, reader).text].filter(Boolean).join(' · '))}</summary></entry>`;
  });
  const name = reader.of(city.name);
  const home = `${origin}/p/${encodeURIComponent(city.slug)}/${language}`;
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locales[language]}"><id>urn:uuid:${id}</id><title>${escaped(words.feedOf(name))}</title><updated>${items[0]?.at ?? new Date(0).toISOString()}</updated><author><name>${escaped(name)}</name></author><link rel="self" href="${escaped(home)}/feed.xml"/><link href="${escaped(home)}"/>${entries.join('')}</feed>`;
}
