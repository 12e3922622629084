import type { Language, RecordType } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { addressOf } from '../address.ts';
import { words } from '../words/words.ts';
import { locales, type Reader } from './reader.ts';
import { shareSize } from './share-picture.tsx';
import { style } from './style.ts';

/** What every public page of a city says about itself. */
export interface PageFacts {
  reader: Reader;
  /** `http://host:port` of the installation. */
  origin: string;
  /** The types of which the city has published anything. */
  types: readonly RecordType[];
  /** What stands in the address after the language. */
  path: readonly string[];
  /** Which page of a list, from one on; nothing where it is none. */
  page?: number;
  title: string;
  /** One or two sentences for search engines and for whoever it is sent to. */
  description?: string;
  /** Something that the page is about, and that may be spoken about: `vision/VIS-1`. */
  on?: string;
  /** Without the list of what is published: something else is done here. */
  isPlain?: boolean;
  /** It has a picture of its own, at its address and `picture.png`. */
  hasPicture?: boolean;
  /** Nothing that search engines should lead to. */
  isUnlisted?: boolean;
  children: ReactNode;
}

/** A public page of a city, from its first byte to its last. It needs no script. */
export function pageOf({
  reader,
  origin,
  types,
  path,
  page = 1,
  title,
  description,
  on,
  isPlain,
  hasPicture,
  isUnlisted,
  children,
}: PageFacts): string {
  const { words: own, language, city } = reader;
  const home = addressOf(city.slug, language);
  const address = (of: Language) => addressOf(city.slug, of, ...path) + (page > 1 ? `?page=${page}` : '');
  const here = (of: Language) => origin + address(of);
  const name = reader.of(city.name);
  const other = language === 'zh' ? 'en' : 'zh';
  const ownPicture = addressOf(city.slug, language, ...path, 'picture.png');
  const titled = page > 1 ? `${title} · ${own.page(page)}` : title;
  const full = title === name ? `${own.published(name)} · ${own.brand}` : `${titled} · ${name}`;
  return written(
    language,
    <>
      <title>{full}</title>
      {description && <meta name="description" content={description} />}
      {isUnlisted && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={here(language)} />
      <link rel="alternate" hrefLang="zh-CN" href={here('zh')} />
      <link rel="alternate" hrefLang="en" href={here('en')} />
      {/* Who reads neither is asked for by the address without a language. */}
      {path.length === 0 && <link rel="alternate" hrefLang="x-default" href={`${origin}/p/${city.slug}`} />}
      <link rel="alternate" type="application/atom+xml" title={own.feedOf(name)} href={`${home}/feed.xml`} />
      <meta property="og:type" content={path.length > 1 ? 'article' : 'website'} />
      <meta property="og:site_name" content={own.published(name)} />
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:url" content={here(language)} />
      <meta property="og:locale" content={language === 'zh' ? 'zh_CN' : 'en_GB'} />
      <meta property="og:image" content={origin + (hasPicture ? ownPicture : '/share.png')} />
      <meta property="og:image:width" content={String(shareSize.width)} />
      <meta property="og:image:height" content={String(shareSize.height)} />
      <meta property="og:image:alt" content={title} />
      <meta name="twitter:card" content="summary_large_image" />
    </>,
    <>
      <a className="skip" href="#text">
        {own.skip}
      </a>
      <header>
        <div className="bar">
          <a className="city" href={home}>
            {own.published(name)}
          </a>
          <a href={address(other)} hrefLang={locales[other]} lang={locales[other]}>
            {own.other}
          </a>
          {city.hearsAll && <a href={`${home}/say${on === undefined ? '' : `?on=${on}`}`}>{own.say}</a>}
          <a href={`/${city.slug}`} target="_top">
            {own.takePart}
          </a>
        </div>
        {!isPlain && types.length > 0 && (
          <nav className="bar" aria-label={own.sections}>
            <ul>
              {types.map((type) => (
                <li key={type.id}>
                  <a
                    href={reader.link({ type: type.id })}
                    aria-current={path[0] !== type.id ? undefined : path.length === 1 ? 'page' : 'true'}
                  >
                    {reader.of(type.plural)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      <main id="text" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <p>{own.footer}</p>
        <p className="row">
          <a href={`${home}/check`}>{own.check}</a>
          <a href={`${home}/feed.xml`}>{own.feed}</a>
        </p>
      </footer>
    </>,
  );
}

/**
 * What is shown in place of a page that cannot be.
 * @param home where whoever came here may go on
 */
export function problemPage(language: Language, title: string, home: { href: string; isCity: boolean }): string {
  const own = words[language];
  return written(
    language,
    <>
      <title>{`${own.wrong} · ${own.brand}`}</title>
      <meta name="robots" content="noindex" />
    </>,
    <main>
      <h1>{own.wrong}</h1>
      <p className="lead">{title}</p>
      <p>
        <a href={home.href} target={home.isCity ? undefined : '_top'}>
          {home.isCity ? own.toCity : own.toStart}
        </a>
      </p>
    </main>,
  );
}

/** A page that needs no script, in our look. @param head what stands in it besides @param body what is shown */
export function written(language: Language, head: ReactNode, body: ReactNode): string {
  const markup = renderToStaticMarkup(
    <html lang={locales[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        {head}
        {/* oxlint-disable-next-line react/no-danger -- our own words, and quotes must stay quotes */}
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>{body}</body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}
