import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../config/config.ts';
import { pagePolicy } from './page-policy.ts';
import { type PageFacts, pageOf } from './pages/page.tsx';
import type { Opened } from './published-cities.service.ts';

/** Pages on which somebody does something: nothing of them is kept by browsers, framed by others or led to by search engines. */
@Injectable()
export class PlainPages {
  constructor(private readonly config: Config) {}

  send(response: Response, { types, reader }: Opened, page: Pick<PageFacts, 'path' | 'title' | 'children'>): void {
    const { origin } = this.config;
    response
      .set({ 'cache-control': 'no-store', 'content-security-policy': `${pagePolicy}; frame-ancestors 'self'` })
      .type('html')
      .send(pageOf({ ...page, types, reader, origin, isPlain: true, isUnlisted: true }));
  }
}
