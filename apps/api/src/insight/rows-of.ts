/** Rows of names for a statement; they come from definitions only. */
export const rowsOf = (rows: readonly (readonly (string | null)[])[]): string =>
  rows.map((row) => `(${row.map((name) => (name === null ? 'null::text' : `'${name}'`)).join(', ')})`).join(', ');
