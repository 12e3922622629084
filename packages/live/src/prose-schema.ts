import { digest64 } from './digest.ts';

/**
 * The one schema of prose. The API builds its ProseMirror schema from these literals; the web's TipTap extensions must
 * produce exactly these, which both sides check by `schemaFingerprint`. How a node looks (DOM, keys) is the web's.
 */

/** Name of the root type of every prose document. */
export const proseRoot = 'prose';

/** Raised by one with every change of the schema that an older client could not build. */
export const schemaVersion = 1;

interface ProseAttribute {
  readonly default: string | number | null;
}

/** The part of a ProseMirror node specification that decides which documents are valid. */
export interface ProseNodeSpec {
  readonly content?: string;
  readonly group?: string;
  readonly marks?: string;
  readonly inline?: boolean;
  readonly atom?: boolean;
  readonly defining?: boolean;
  readonly isolating?: boolean;
  readonly tableRole?: 'table' | 'row' | 'cell' | 'header_cell';
  readonly attrs?: Readonly<Record<string, ProseAttribute>>;
}

/** The part of a ProseMirror mark specification that decides which documents are valid. */
export interface ProseMarkSpec {
  readonly inclusive?: boolean;
  readonly excludes?: string;
  readonly attrs?: Readonly<Record<string, ProseAttribute>>;
}

const cell = { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } };

export const proseNodes: Readonly<Record<string, ProseNodeSpec>> = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block' },
  heading: { content: 'inline*', group: 'block', defining: true, attrs: { level: { default: 2 } } },
  bulletList: { content: 'listItem+', group: 'block list' },
  orderedList: { content: 'listItem+', group: 'block list', attrs: { start: { default: 1 } } },
  listItem: { content: 'paragraph block*', defining: true },
  blockquote: { content: 'block+', group: 'block', defining: true },
  table: { content: 'tableRow+', group: 'block', isolating: true, tableRole: 'table' },
  tableRow: { content: '(tableCell | tableHeader)*', tableRole: 'row' },
  tableHeader: { content: 'block+', isolating: true, tableRole: 'header_cell', attrs: cell },
  tableCell: { content: 'block+', isolating: true, tableRole: 'cell', attrs: cell },
  text: { group: 'inline' },
  hardBreak: { group: 'inline', inline: true },
  mention: { group: 'inline', inline: true, atom: true, attrs: { id: { default: null }, label: { default: null } } },
  // Names no title: a reader of the text may not be allowed to read the record.
  recordLink: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { id: { default: null }, type: { default: null }, code: { default: null } },
  },
};

/** In the order in which marks nest. */
export const proseMarks: Readonly<Record<string, ProseMarkSpec>> = {
  link: { inclusive: false, attrs: { href: { default: null } } },
  bold: {},
  italic: {},
  strike: {},
  highlight: {},
  code: { excludes: '_' },
};

/** Any schema, seen as the parts that decide which documents are valid. */
export interface SchemaParts {
  readonly nodes: Readonly<Record<string, ProseNodeSpec>>;
  readonly marks: Readonly<Record<string, ProseMarkSpec>>;
}

/**
 * Digest of a schema: equal for two schemas that accept the same documents by the same names.
 * @param parts node and mark specifications by name; of a ProseMirror schema, the entries of `schema.spec.nodes` and
 *   `schema.spec.marks`. Without it, the digest of prose itself
 * @returns 16 hexadecimal digits
 */
export function schemaFingerprint(parts: SchemaParts = { nodes: proseNodes, marks: proseMarks }): string {
  const nodes = Object.entries(parts.nodes)
    .map(([name, { content = '', group = '', marks = null, inline = false, attrs = {} }]) =>
      JSON.stringify([name, content, group, marks, inline || name === 'text', defaults(attrs)]),
    )
    .toSorted();
  // The order of marks counts: it is their order of nesting.
  const marks = Object.entries(parts.marks).map(([name, { excludes = name, inclusive = true, attrs = {} }]) =>
    JSON.stringify([name, excludes, inclusive, defaults(attrs)]),
  );
  return digest64(new TextEncoder().encode(JSON.stringify([nodes, marks])));
}

function defaults(attrs: Readonly<Record<string, ProseAttribute>>): string[] {
  return Object.entries(attrs)
    .map(([name, attribute]) => JSON.stringify([name, attribute.default ?? null]))
    .toSorted();
}
