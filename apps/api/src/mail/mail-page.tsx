import type { Language } from '@cityloom/operating-model';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { locales } from '../published/pages/reader.ts';

/** How what is said beside is written. */
export const quiet = { color: '#55616d', fontSize: '14px', margin: '4px 0' };

/** A mail as simple HTML: no picture, no script, nothing that anybody wrote but as text. */
export function mailPage(language: Language, title: string, children: ReactNode): string {
  const markup = renderToStaticMarkup(
    <html lang={locales[language]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body style={{ font: '16px/1.6 sans-serif', color: '#1c2630', maxWidth: '40em', margin: '0 auto' }}>
        {children}
      </body>
    </html>,
  );
  return `<!doctype html>${markup}`;
}
