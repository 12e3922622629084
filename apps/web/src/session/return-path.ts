const key = 'cityloom.return';

/** True where the address is an answer of the identity server (keycloak-js asks for it in the fragment). */
export function isReturn(hash: string): boolean {
  const answer = new URLSearchParams(hash.replace(/^#/, ''));
  return answer.has('state') && (answer.has('code') || answer.has('error'));
}

/** True for a path on this origin, and for nothing that a browser would read as another one. */
export function isOwnPath(path: unknown): path is string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path);
}

/** Keeps where the person wanted to go, while the identity server has the tab. */
export function rememberReturn(path: string): void {
  sessionStorage.setItem(key, path);
}

/** Takes the kept path, once; only a path on this origin counts. */
export function takeReturn(): string {
  const path = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return isOwnPath(path) ? path : '/';
}
