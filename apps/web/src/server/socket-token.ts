/**
 * When an access token ends, as it says itself; the server checks it, the page only plans by it.
 * @returns milliseconds since 1970; null for a token that does not say
 */
export function endOfToken(token: string): number | null {
  try {
    const body = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const claims: unknown = JSON.parse(atob(body));
    if (typeof claims !== 'object' || claims === null || !('exp' in claims)) return null;
    return typeof claims.exp === 'number' ? claims.exp * 1000 : null;
  } catch {
    return null;
  }
}
