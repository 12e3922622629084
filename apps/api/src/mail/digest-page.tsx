import { renderToStaticMarkup } from 'react-dom/server';
import type { Digest, DigestLine } from './digest.ts';
import { words } from './words.ts';

const quiet = { color: '#55616d', fontSize: '14px', margin: '4px 0' };

/** The mail as simple HTML: no picture, no script, nothing that anybody wrote but as text. */
export function htmlOf({ kind, language, city, waits, news, more, links }: Digest): string {
  const own = words[language];
  const markup = renderToStaticMarkup(
    <html lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{own.intro[kind](city)}</title>
      </head>
      <body style={{ font: '16px/1.6 sans-serif', color: '#1c2630', maxWidth: '40em', margin: '0 auto' }}>
        <p>{own.intro[kind](city)}</p>
        <Part heading={own.waits} lines={waits} />
        <Part heading={own.news[kind]} lines={news} />
        {more > 0 && <p>{own.more(more)}</p>}
        <p>
          <a href={links.page}>{own.open}</a>
        </p>
        <p style={quiet}>
          {own.why} <a href={links.stop}>{own.stop}</a>
        </p>
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}

function Part({ heading, lines }: { heading: string; lines: readonly DigestLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <h2 style={{ fontSize: '18px', margin: '24px 0 8px' }}>{heading}</h2>
      {lines.map(({ title, said, link }) => (
        <div key={link} style={{ margin: '0 0 12px' }}>
          <a href={link}>{title}</a>
          <p style={quiet}>{said}</p>
        </div>
      ))}
    </>
  );
}
