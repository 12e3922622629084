import { queryOptions, skipToken } from '@tanstack/react-query';

/**
 * The address of the page on which everybody reads a record; null where there is none.
 * @param published where all pages of the city that everybody reads lie
 */
export const publicPageQuery = (published: string, type: string | undefined, code: string | undefined) => {
  const address =
    type === undefined || code === undefined
      ? null
      : `${published}/${encodeURIComponent(type)}/${encodeURIComponent(code)}`;
  return queryOptions({
    queryKey: ['public page', address],
    queryFn:
      address === null
        ? skipToken
        : async ({ signal }) => ((await fetch(address, { method: 'HEAD', signal })).ok ? address : null),
    retry: false,
  });
};
