import { Problem } from './problem.ts';

/** Whether something is not there for the reader: there is none, or it was taken from them. */
export const isMissing = (error: unknown): boolean =>
  error instanceof Problem && (error.status === 404 || error.status === 403);
