import { z } from 'zod';

/** A name as people write it: one line, something on it, no control characters. */
export const writtenName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{C}*$/u);
