/** What an address says of a page of records: the view, the words searched for, and a value for each field it is filtered by. */
export interface TypeSearch {
  view?: string;
  q?: string;
  filter?: Record<string, string>;
}

const short = (value: unknown): value is string => typeof value === 'string' && value.length <= 200;

/** Reads it; what makes no sense is left out. */
export function readTypeSearch({ view, q, filter }: Record<string, unknown>): TypeSearch {
  const filters =
    typeof filter === 'object' && filter !== null ? Object.entries(filter).filter(([, value]) => short(value)) : [];
  return {
    ...(short(view) && { view }),
    ...(short(q) && q !== '' && { q }),
    ...(filters.length > 0 && { filter: Object.fromEntries(filters) as Record<string, string> }),
  };
}
