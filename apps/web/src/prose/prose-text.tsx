import { isAllowedHref, proseMarks } from '@cityloom/live';
import type { Language } from '@cityloom/operating-model';
import { createElement, Fragment } from 'react';
import type { ReactNode } from 'react';
import { locales } from '../words/language.ts';
import { headingTag } from './heading-tag.ts';
import { isEmptyProse, type ProseNode } from './prose-json.ts';
import { ProseTableView } from './prose-table-view.tsx';
import styles from './prose.module.css';

type Props = {
  json: ProseNode;
  /** The language of the text; null where it has none of its own. */
  language: Language | null;
  /** Level of the heading that stands above the text. */
  headingLevel: number;
  /** What stands where nobody has written yet. */
  empty: string;
};

/** A prose text to read: elements made of its nodes, without the editor and never from strings of markup. */
export function ProseText({ json, language, headingLevel, empty }: Props) {
  if (isEmptyProse(json)) return <p className={styles['empty']}>{empty}</p>;
  return (
    <div className={styles['text']} {...(language !== null && { lang: locales[language] })}>
      <Nodes nodes={json.content} above={headingLevel} />
    </div>
  );
}

function Nodes({ nodes, above }: { nodes: readonly ProseNode[] | undefined; above: number }) {
  // oxlint-disable-next-line react/no-array-index-key -- a node of a text has no name but its place
  return nodes?.map((node, at) => <ProseNodeView key={at} node={node} above={above} />);
}

function ProseNodeView({ node, above }: { node: ProseNode; above: number }): ReactNode {
  const inside = <Nodes nodes={node.content} above={above} />;
  switch (node.type) {
    case 'text':
      return marked(node);
    case 'paragraph':
      return <p>{inside}</p>;
    case 'heading': {
      const level = node.attrs?.['level'];
      return createElement(headingTag(level, above), { 'data-level': level }, inside);
    }
    case 'bulletList':
      return <ul>{inside}</ul>;
    case 'orderedList':
      return <ol start={numberOf(node.attrs?.['start'])}>{inside}</ol>;
    case 'listItem':
      return <li>{inside}</li>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'table':
      return <ProseTableView table={node} cell={(content) => <Nodes nodes={content} above={above} />} />;
    case 'hardBreak':
      return <br />;
    case 'mention':
      return <span data-mention>@{stringOf(node.attrs?.['label'])}</span>;
    case 'recordLink':
      return <span data-record>{stringOf(node.attrs?.['code'])}</span>;
    default:
      // A newer server may know more nodes: their words are shown.
      return inside;
  }
}

/** A piece of text within its marks, in their order of nesting. */
function marked({ text = '', marks = [] }: ProseNode): ReactNode {
  return Object.keys(proseMarks)
    .toReversed()
    .reduce<ReactNode>((inside, name) => {
      const mark = marks.find(({ type }) => type === name);
      return mark === undefined ? inside : withMark(name, mark.attrs?.['href'], inside);
    }, text);
}

function withMark(name: string, href: unknown, inside: ReactNode): ReactNode {
  switch (name) {
    case 'link':
      if (typeof href !== 'string' || !isAllowedHref(href)) return inside;
      return (
        <a href={href} rel="noopener noreferrer nofollow">
          {inside}
        </a>
      );
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'strike':
      return <s>{inside}</s>;
    case 'highlight':
      return <mark>{inside}</mark>;
    case 'code':
      return <code>{inside}</code>;
    default:
      return <Fragment>{inside}</Fragment>;
  }
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 1;
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
