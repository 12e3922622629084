import { z } from 'zod';
import { Problem } from './problem.ts';

const id = z.uuid().toLowerCase();

/** An id of an address. @throws Problem not_found: an id that is no id names nothing */
export function idOrNotFound(text: string): string {
  const parsed = id.safeParse(text);
  if (!parsed.success) throw new Problem('not_found');
  return parsed.data;
}
