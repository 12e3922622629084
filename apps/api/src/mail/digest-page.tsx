import type { Digest, DigestLine } from './digest.ts';
import { mailPage, quiet } from './mail-page.tsx';
import { words } from './words.ts';

/** The mail as simple HTML. */
export function htmlOf({ kind, language, city, waits, news, more, links }: Digest): string {
  const own = words[language];
  return mailPage(
    language,
    own.intro[kind](city),
    <>
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
    </>,
  );
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
