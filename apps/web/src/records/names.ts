import { sectors, type Label } from '@cityloom/operating-model';
import { queryOptions, useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { useHere } from '../server/here.tsx';
import { read } from '../server/read.ts';
import { recordsKey } from './queries.ts';

const named = z.object({
  id: z.string(),
  type: z.string(),
  code: z.nullable(z.string()),
  name: z.nullable(z.object({ en: z.string(), zh: z.string() })),
  sector: z.nullable(z.enum(sectors)),
  /** Id of the organisation that a person or a record belongs to; an earlier server says nothing of it. */
  organisation: z.nullish(z.string()),
});
/** What an id stands for: a record, an organisation (`organisation`) or a person (`person`). */
export type Named = z.infer<typeof named>;
const answer = z.object({ items: z.array(named) });

/** As many names as the server gives at once. */
const mostAtOnce = 200;

type Waiting = { id: string; tell: (name: Named | null) => void; fail: (reason: unknown) => void };

/** Gathers the ids that one turn of the page asks for, and asks for them together. */
function batchFor(cityId: string): (id: string) => Promise<Named | null> {
  let waiting: Waiting[] = [];
  const ask = async () => {
    const asked = waiting;
    waiting = [];
    for (let first = 0; first < asked.length; first += mostAtOnce) {
      const some = asked.slice(first, first + mostAtOnce);
      try {
        const ids = some.map(({ id }) => id).join(',');
        const { items } = await read(`/api/cities/${encodeURIComponent(cityId)}/names?ids=${ids}`, answer);
        const byId = new Map(items.map((one) => [one.id, one]));
        for (const { id, tell } of some) tell(byId.get(id) ?? null);
      } catch (reason) {
        for (const { fail } of some) fail(reason);
      }
    }
  };
  return (id) =>
    new Promise((tell, fail) => {
      if (waiting.length === 0) setTimeout(() => void ask());
      waiting.push({ id, tell, fail });
    });
}

const batches = new Map<string, ReturnType<typeof batchFor>>();

/** The name of one id; null where there is nothing that the reader may know of. */
export const nameQuery = (cityId: string, id: string) =>
  queryOptions({
    queryKey: [...recordsKey(cityId), 'name', id],
    queryFn: () => {
      const batch = batches.get(cityId) ?? batchFor(cityId);
      batches.set(cityId, batch);
      return batch(id);
    },
  });

/**
 * What an id stands for, kept up to date while the city is followed.
 * @param id of a record, an organisation or a person; null where nothing is referred to
 * @returns undefined until it is known; null where the reader may not know it
 */
export function useName(id: string | null): Named | null | undefined {
  const { city } = useHere();
  return useQuery({ ...nameQuery(city.id, id ?? ''), enabled: id !== null }).data;
}

/** A text that has one language only is shown in that one. @returns null where it has none */
export function inEither(label: Label | null, language: keyof Label): string | null {
  if (label === null) return null;
  return label[language] || label[language === 'zh' ? 'en' : 'zh'] || null;
}
