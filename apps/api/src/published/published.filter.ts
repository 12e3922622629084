import { randomBytes } from 'node:crypto';
import { pickLanguage } from '@cityloom/operating-model';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { asProblem } from '../problem/problem.filter.ts';
import { addressOf } from './address.ts';
import { problemPage } from './pages/page.tsx';
import { pagePolicy } from './page-policy.ts';

/** Says on a page what went wrong: who reads public pages has no program that would say it. */
@Catch()
export class PublishedFilter implements ExceptionFilter {
  private readonly log = new Logger(PublishedFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = asProblem(thrown);
    const ref = randomBytes(4).toString('hex').toUpperCase();
    if (problem.status >= 500) {
      this.log.error({ ref, path: request.path }, thrown instanceof Error ? thrown.stack : String(thrown));
    }
    const { city, language: asked, type } = request.params;
    const language = asked === 'zh' || asked === 'en' ? asked : pickLanguage(request.headers['accept-language']);
    const home =
      typeof city === 'string' && type !== undefined && problem.status === 404
        ? { href: addressOf(city, language), isCity: true }
        : { href: '/', isCity: false };
    response
      .status(problem.status)
      .set({ 'content-security-policy': pagePolicy, 'cache-control': 'no-store' })
      .type('html')
      .send(problemPage(language, problem.body(language, ref).title, home));
  }
}
