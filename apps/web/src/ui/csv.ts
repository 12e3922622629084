/** Tells a spreadsheet that the text is UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet may take for the beginning of a formula, wide characters included. Some part cells at a semicolon or a tab, and a line
 * for them ends wherever one ends.
 */
const formula = /(^|[;\t\r\n])((?:"|[^\S\t\r\n])*[=+\-@＝＋－＠])/gu;

const cellOf = (text: string): string => {
  // Shown as it was written, and never worked out: whoever wrote it is not whoever opens the file.
  const marked = text.replaceAll(formula, "$1'$2");
  const harmless = /^[\t\r\n]/.test(marked) ? `'${marked}` : marked;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/**
 * A table as comma-separated values that spreadsheets open as they are (RFC 4180), and that nothing within can turn into a formula.
 * @param rows the first is the head; each with as many cells as that
 */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
