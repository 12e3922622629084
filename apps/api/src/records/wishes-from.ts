import { type Wish, wishesSchema } from '@cityloom/operating-model';
import { invalidFields, namesIn } from '../problem/invalid-fields.ts';

/**
 * Reads what somebody asks for.
 * @param inside a path that the sender has not written, and is not told
 * @throws Problem invalid_field naming what to check
 */
export function wishesFrom(body: unknown, inside = ''): readonly Wish[] {
  if (hidesSomething(body)) throw invalidFields(['__proto__']);
  const parsed = wishesSchema.safeParse(body);
  if (parsed.success) return parsed.data.wishes;
  throw invalidFields(
    namesIn(parsed.error).map((name) => (name.startsWith(inside) ? name.slice(inside.length) : name)),
  );
}

/** A name that schemas pass over in silence, as deep as a wish has names. */
function hidesSomething(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null || depth > 4) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some((inside) => hidesSomething(inside, depth + 1));
}
