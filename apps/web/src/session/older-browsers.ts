/**
 * keycloak-js 26.2 calls Promise.withResolvers, which Chrome has since 119, Safari since 17.4 and Firefox since 121;
 * the main app promises Chrome 111, Safari 16.4 and Firefox 115.
 */
export function addPromiseWithResolvers(): void {
  if ('withResolvers' in Promise) return;
  Object.defineProperty(Promise, 'withResolvers', { configurable: true, writable: true, value: withResolvers });
}

/** A promise with the two functions that settle it (ECMAScript 2024, 27.2.4.9). */
export function withResolvers() {
  let resolve: (value: unknown) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise((settle, refuse) => {
    resolve = settle;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
