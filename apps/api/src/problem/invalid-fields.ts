import type { z } from 'zod';
import { Problem } from './problem.ts';

const most = 10;

/** The names of what a schema refused, fit to be shown: at most ten, each short and without signs that mean something. */
export function namesIn(error: z.ZodError): string[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...issue.path, key].join('.'))
      : [issue.path.join('.')],
  );
}

/** @param names of what to check, in the sender's own words */
export function invalidFields(names: readonly string[]): Problem {
  const shown = names.map((name) => name.replaceAll(/[^\w./@-]/g, '').slice(0, 100)).filter((name) => name !== '');
  return new Problem('invalid_field', { fields: [...new Set(shown)].slice(0, most).join(', ') });
}

/** What a request holds, checked. @throws Problem invalid_field naming what to check */
export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value);
  if (!result.success) throw invalidFields(namesIn(result.error));
  return result.data;
}
