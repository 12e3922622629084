import type { ReactNode } from 'react';
import type { ProseNode } from './prose-json.ts';

/** Writes out what stands in a cell. */
type Cell = (content: readonly ProseNode[] | undefined) => ReactNode;

/** A table of a text. A header that begins a row names the row, any other its column. */
export function ProseTableView({ table, cell }: { table: ProseNode; cell: Cell }) {
  const rows = (table.content ?? []).map((row) => row.content ?? []);
  return (
    <div data-table>
      <table>
        <tbody>
          {rows.map((cells, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row has no name but its place
            <tr key={at}>{cells.map((one, column) => cellOf(one, scopeOf(cells, column), column, cell))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function scopeOf(cells: readonly ProseNode[], column: number): 'row' | 'col' {
  const isRowName = column === 0 && cells.some(({ type }) => type !== 'tableHeader');
  return isRowName ? 'row' : 'col';
}

function cellOf(node: ProseNode, scope: 'row' | 'col', key: number, cell: Cell): ReactNode {
  const spans = { colSpan: spanOf(node.attrs?.['colspan']), rowSpan: spanOf(node.attrs?.['rowspan']) };
  if (node.type !== 'tableHeader') {
    return (
      <td key={key} {...spans}>
        {cell(node.content)}
      </td>
    );
  }
  return (
    <th key={key} scope={scope} {...spans}>
      {cell(node.content)}
    </th>
  );
}

function spanOf(value: unknown): number | undefined {
  return typeof value === 'number' && value > 1 ? value : undefined;
}
