import fc from 'fast-check';
import { csvOf } from './csv.ts';

/** Reads it as RFC 4180 says, and as strictly. */
function read(csv: string): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const rows: string[][] = [];
  let rest = csv.slice(1);
  for (let row: string[] = []; rest !== '';) {
    const [whole, quoted, plain = '', end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`no cell: ${rest}`);
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    rest = rest.slice(whole.length);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const anything = fc.string({
  unit: fc.oneof(
    fc.constantFrom('=', '+', '-', '@', '＝', '"', "'", ',', ';', '\t', '\r', '\n', ' '),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});
const tables = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(anything, { minLength: width, maxLength: width }), { minLength: 1 }));

describe('a table as comma-separated values', () => {
  it('is read again as it was, but for the marks before what looks like a formula', () => {
    const unmarked = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => row.map((cell) => cell.replaceAll("'", '')));
    fc.assert(
      fc.property(tables, (rows) => {
        expect(unmarked(read(csvOf(rows)))).toEqual(unmarked(rows));
      }),
    );
  });

  it('has no cell that a spreadsheet works out, whatever it takes for the end of one', () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const cells = read(csvOf(rows)).flat();
        for (const cell of cells) expect(cell).not.toMatch(/^[\t\r\n]/);
        for (const part of cells.flatMap((cell) => cell.split(/[;\t\r\n]/)))
          expect(part).not.toMatch(/^(?:"|\s)*[=+\-@＝＋－＠]/u);
      }),
    );
  });

  it.each([
    ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
    ['+86 10', `'+86 10`],
    ['-2', `'-2`],
    ['@SUM(1)', `'@SUM(1)`],
    ['  =1', `'  =1`],
    ['＝1', `'＝1`],
    ['\t=1', `'\t'=1`],
    ['\r=1', `"'\r'=1"`],
    ['见附件;=1+1;', `见附件;'=1+1;`],
    ['2026-06-30', '2026-06-30'],
    ['门锁，坏了', '门锁，坏了'],
    ['a, b', '"a, b"'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
  ])('writes %j as %s', (text, written) => {
    expect(csvOf([[text, 'x']])).toBe(`\uFEFF${written},x\r\n`);
  });
});
