import { isAllowedHref, proseMarks } from '@cityloom/live';
import { createElement, type ReactNode } from 'react';

/** A node of a text in ProseMirror's JSON, as the live wire lets it in. */
interface Node {
  type: string;
  attrs?: Readonly<Record<string, unknown>>;
  text?: string;
  marks?: readonly { type: string; attrs?: Readonly<Record<string, unknown>> }[];
  content?: readonly Node[];
}

/**
 * A text to read.
 * @param props.json a document in ProseMirror's JSON
 * @param props.above level of the heading that stands above it
 */
export function Prose({ json, above }: { json: object; above: 1 | 2 | 3 }) {
  return shown((json as Node).content, above);
}

const elements: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  blockquote: 'blockquote',
  tableRow: 'tr',
  bold: 'strong',
  italic: 'em',
  strike: 's',
  highlight: 'mark',
  code: 'code',
};

function shown(nodes: readonly Node[] | undefined, above: number): ReactNode {
  // oxlint-disable-next-line react/no-array-index-key -- written once, never moved
  return nodes?.map((node, at) => <NodeShown key={at} node={node} above={above} />);
}

function NodeShown({ node, above }: { node: Node; above: number }): ReactNode {
  const { type, attrs = {}, content } = node;
  const inside = shown(content, above);
  switch (type) {
    case 'text':
      return marked(node);
    case 'heading':
      return createElement(`h${Math.min(6, above + Math.max(1, Number(attrs['level']) - 1))}`, null, inside);
    case 'orderedList':
      return <ol start={Number(attrs['start'] ?? 1)}>{inside}</ol>;
    case 'table':
      return (
        // A table that is wider than a phone is reached with the keyboard too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="table" tabIndex={0}>
          <table>
            <tbody>{inside}</tbody>
          </table>
        </div>
      );
    case 'tableHeader':
    case 'tableCell':
      return createElement(
        type === 'tableCell' ? 'td' : 'th',
        { colSpan: Number(attrs['colspan'] ?? 1), rowSpan: Number(attrs['rowspan'] ?? 1) },
        inside,
      );
    case 'hardBreak':
      return <br />;
    // Nobody is named in public.
    case 'mention':
      return '@…';
    case 'recordLink':
      return typeof attrs['code'] === 'string' ? attrs['code'] : null;
    default:
      return elements[type] === undefined ? inside : createElement(elements[type], null, inside);
  }
}

/** A piece of text within its marks, in their order of nesting. */
function marked({ text = '', marks = [] }: Node): ReactNode {
  return Object.keys(proseMarks)
    .toReversed()
    .reduce<ReactNode>((inside, name) => {
      const mark = marks.find(({ type }) => type === name);
      if (mark === undefined) return inside;
      const href = mark.attrs?.['href'];
      if (name !== 'link') return createElement(elements[name] ?? 'span', null, inside);
      return typeof href === 'string' && isAllowedHref(href) ? (
        <a href={href} rel="noopener noreferrer nofollow">
          {inside}
        </a>
      ) : (
        inside
      );
    }, text);
}
