import { randomBytes } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { pickLanguage } from '@cityloom/operating-model';
import type { Request, Response } from 'express';
import { Problem } from './problem.ts';
import type { ProblemCode } from './problems.ts';

const codeOfStatus: Readonly<Record<number, ProblemCode>> = {
  401: 'not_signed_in',
  403: 'not_allowed',
  404: 'not_found',
  413: 'too_large',
};

/** Turns whatever was thrown into what the reader is told; only an unexpected error says nothing of its cause. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusOf(thrown);
  if (status !== undefined && status >= 400 && status < 500) return new Problem(codeOfStatus[status] ?? 'bad_request');
  if (isOutage(thrown)) return new Problem('unavailable');
  return new Problem(isCrowded(thrown) ? 'busy' : 'unexpected');
}

/**
 * The database is away, starting or ending: socket errors of Node, connection exceptions of PostgreSQL (08, 57P0x),
 * and what the driver says when it waited in vain.
 */
function isOutage(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false;
  const code = codeOf(thrown);
  const message = 'message' in thrown ? String(thrown.message) : '';
  return (
    /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|08\w{3}|57P0\d|53300)$/.test(code) ||
    /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout)/.test(message)
  );
}

/**
 * The database gave up in favour of others, and the same would do in a moment: a lock or an end waited for in vain (55P03, 57014),
 * two in each other's way (40P01, 40001).
 */
const isCrowded = (thrown: unknown): boolean =>
  typeof thrown === 'object' && thrown !== null && /^(55P03|57014|40P01|40001)$/.test(codeOf(thrown));

const codeOf = (thrown: object): string => ('code' in thrown ? String(thrown.code) : '');

/** The body parser throws plain errors that carry a status. */
function statusOf(thrown: unknown): number | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('status' in thrown)) return undefined;
  return typeof thrown.status === 'number' ? thrown.status : undefined;
}

/** Answers every error of every route as problem+json, in the reader's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = asProblem(thrown);
    const ref = randomBytes(4).toString('hex').toUpperCase();
    if (problem.status >= 500) this.log.error({ ref, method: request.method, path: request.path }, errorStack(thrown));
    if (response.headersSent) return;
    response
      .status(problem.status)
      .set('cache-control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify(problem.body(pickLanguage(request.headers['accept-language']), ref)));
  }
}

function errorStack(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
