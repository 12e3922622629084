import { type Language, languages, type RecordType } from '@cityloom/operating-model';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../config/config.ts';
import type { CityView } from '../people/people.service.ts';
import { Problem } from '../problem/problem.ts';
import { pagePolicy } from './page-policy.ts';
import { type PageFacts, pageOf } from './pages/page.tsx';
import { Reader } from './pages/reader.ts';
import { PublishedService } from './published.service.ts';

/** A city whose box somebody has come to, and how its pages speak to them. */
export interface Opened {
  city: CityView;
  types: readonly RecordType[];
  language: Language;
  reader: Reader;
}

/** Pages on which somebody does something: nothing of them is kept by browsers, framed by others or led to by search engines. */
@Injectable()
export class PlainPages {
  constructor(
    private readonly published: PublishedService,
    private readonly config: Config,
  ) {}

  /** @param asked the language as it stands in the address @throws Problem not_found · nothing_published */
  async opened(slug: string, asked: string): Promise<Opened> {
    const language = languages.find((one): one is Language => one === asked);
    if (language === undefined) throw new Problem('not_found');
    const { city, types } = await this.published.city(slug);
    return { city, types, language, reader: new Reader(language, city) };
  }

  send(response: Response, { types, reader }: Opened, page: Pick<PageFacts, 'path' | 'title' | 'children'>): void {
    const { origin } = this.config;
    response
      .set({ 'cache-control': 'no-store', 'content-security-policy': `${pagePolicy}; frame-ancestors 'self'` })
      .type('html')
      .send(pageOf({ ...page, types, reader, origin, isPlain: true, isUnlisted: true }));
  }
}
