/** Which records are asked for: by field, by operator, and in which order (`-field` turns it round). */
export type Wanted = Readonly<{
  filter?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  sort?: string;
}>;

/** The longest list that the server gives at once. */
const longestPage = 200;

const city = (cityId: string) => `/api/cities/${encodeURIComponent(cityId)}`;

/** The address of a list of records. @param after where the page before ended; null for the first */
export function listAddress(cityId: string, typeId: string, { filter, sort }: Wanted, after: string | null): string {
  const query = new URLSearchParams();
  for (const [field, tests] of Object.entries(filter ?? {}))
    for (const [operator, value] of Object.entries(tests)) query.set(`filter[${field}][${operator}]`, value);
  if (sort !== undefined) query.set('sort', sort);
  query.set('limit', String(longestPage));
  if (after !== null) query.set('after', after);
  return `${city(cityId)}/records/${encodeURIComponent(typeId)}?${query.toString()}`;
}

/** The address of one record. @param key its id, or the code that readers call it by */
export const recordAddress = (cityId: string, typeId: string, key: string): string =>
  `${city(cityId)}/records/${encodeURIComponent(typeId)}/${encodeURIComponent(key)}`;
