import { Problem } from './problem.ts';

/** What is answered by somebody who may not have looked: a session that ended, or too much at once. */
const unsure: ReadonlySet<number> = new Set([401, 408, 425, 429]);

/** Whether it is known that nothing was written. */
export const isRefused = (error: unknown): boolean =>
  error instanceof Problem && error.status < 500 && !unsure.has(error.status);
