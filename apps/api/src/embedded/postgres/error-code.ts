/**
 * @returns the code of an error of Node.js or PostgreSQL (`EEXIST`, `28P01`), or its text where it has none.
 * Not by `instanceof`, which is false for Node's errors inside Jest's realm.
 */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}
