import * as z from 'zod/mini';

const problemShape = z.object({
  type: z.string(),
  code: z.string(),
  params: z.optional(z.record(z.string(), z.unknown())),
  title: z.string(),
  ref: z.optional(z.nullable(z.string())),
});

/** What the server said instead of an answer (RFC 9457); the title is already in the reader's language. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly params: Readonly<Record<string, unknown>>,
    readonly ref: string | null,
  ) {
    super(`${status} ${code}`);
  }
}

/** The names under which the server refused values: of fields, not of what lies inside them; none for any other refusal. */
export function refusedFields({ code, params }: Problem): readonly string[] {
  const { fields } = params;
  if (code !== 'invalid_field' || typeof fields !== 'string') return [];
  return [...new Set(fields.split(', ').map((name) => name.split(/[./]/)[0] ?? name))];
}

/** No answer came: no network, no server, or a gateway speaking in its place. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** An answer came that this version of the app does not understand. */
export class Misunderstood extends Error {
  override readonly name = 'Misunderstood';
}

/**
 * Reads an answer that is not a success.
 * @param status the HTTP status
 * @param type the media type of the answer, null where it has none
 * @param body the answer as text
 */
export function failureOf(status: number, type: string | null, body: string): Problem | Unreachable | Misunderstood {
  if (type?.startsWith('application/problem+json')) {
    const said = problemShape.safeParse(parsed(body));
    if (said.success) {
      const { code, title, params, ref } = said.data;
      return new Problem(status, code, title, params ?? {}, ref ?? null);
    }
  }
  return status >= 502 && status <= 504
    ? new Unreachable(`gateway answered ${status}`)
    : new Misunderstood(`${status} without a problem`);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
