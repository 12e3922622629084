import type { Language } from '@cityloom/operating-model';
import type { Response } from 'express';
import type { ReactNode } from 'react';
import { pagePolicy } from '../published/page-policy.ts';
import { written } from '../published/pages/page.tsx';

/** A page to which a link in a mail leads: nothing of it is kept by browsers, framed by others or led to by search engines. */
export function sendLinkPage(response: Response, language: Language, title: string, children: ReactNode): void {
  const page = written(
    language,
    <>
      <title>{title}</title>
      <meta name="robots" content="noindex" />
    </>,
    <main>
      <h1>{title}</h1>
      {children}
    </main>,
  );
  response
    .set({ 'cache-control': 'no-store', 'content-security-policy': `${pagePolicy}; frame-ancestors 'none'` })
    .type('html')
    .send(page);
}
