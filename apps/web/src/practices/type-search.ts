import { readTalkSearch, type TalkSearch } from '../voices/talk-search.ts';

/**
 * What an address says of a page of records: the view, the words searched for, a value for each field it is filtered by,
 * the column it is sorted by (`-field` turns it round), the month of the calendar, the code of the record to go to, and
 * whether a new record is being begun; of a record, which of the comments are shown and which one to go to. What is usual is
 * left out.
 */
export interface TypeSearch extends TalkSearch {
  view?: string;
  q?: string;
  filter?: Readonly<Record<string, string>>;
  sort?: string;
  month?: string;
  at?: string;
  new?: 1;
}

const short = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 200;
/** Of the years that a day may lie in. */
const isMonth = (value: unknown): value is string => short(value) && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(value);

/** Reads it; what makes no sense is left out. */
export function readTypeSearch({ view, q, filter, sort, month, at, ...rest }: Record<string, unknown>): TypeSearch {
  // A figure that is typed into the address comes as a number.
  const words = typeof q === 'number' ? String(q) : q;
  const filters =
    typeof filter === 'object' && filter !== null
      ? Object.entries(filter).flatMap(([name, value]) => (short(value) ? [[name, value] as const] : []))
      : [];
  return {
    ...(short(view) && { view }),
    ...(short(words) && { q: words }),
    ...(filters.length > 0 && { filter: Object.fromEntries(filters) }),
    ...(short(sort) && { sort }),
    ...(isMonth(month) && { month }),
    ...(short(at) && { at }),
    ...(rest['new'] === 1 && { new: 1 as const }),
    ...readTalkSearch(rest),
  };
}
