import { isAllowedHref, proseMarks } from '@cityloom/live';
import type { Language } from '@cityloom/operating-model';
import { createElement, Fragment } from 'react';
import type { HTMLAttributes, ReactElement, ReactNode } from 'react';
import { locales } from '../words/language.ts';
import { headingTag } from './heading-tag.ts';
import { isEmptyProse, type ProseNode, stringOf } from './prose-json.ts';
import { ProseTableView } from './prose-table-view.tsx';
import styles from './prose.module.css';

/** What stands around the paragraphs and headings of a text. */
export interface ProseFrame {
  /** What is shown for a paragraph or heading; `shown` is how it reads, with more on its element where wished. */
  readonly around: (node: ProseNode, shown: (more?: HTMLAttributes<HTMLElement>) => ReactElement) => ReactNode;
  /** The name by which a node stays itself while the text changes around it; undefined for its place alone. */
  readonly keyOf: (node: ProseNode) => string | undefined;
}

type Props = {
  json: ProseNode;
  /** The language of the text; null where it has none of its own. */
  language: Language | null;
  /** Level of the heading that stands above the text. */
  headingLevel: number;
  /** What stands where nobody has written yet. */
  empty: string;
  /** Where something is to stand around its paragraphs. */
  frame?: ProseFrame;
};

type Look = { above: number; frame: ProseFrame | undefined };

/** A prose text to read: elements made of its nodes, without the editor and never from strings of markup. */
export function ProseText({ json, language, headingLevel, empty, frame }: Props) {
  if (frame === undefined && isEmptyProse(json)) return <p className={styles['empty']}>{empty}</p>;
  return (
    <div className={styles['text']} {...(language !== null && { lang: locales[language] })}>
      <Nodes nodes={json.content} look={{ above: headingLevel, frame }} />
    </div>
  );
}

function Nodes({ nodes, look }: { nodes: readonly ProseNode[] | undefined; look: Look }) {
  return nodes?.map((node, at) => <ProseNodeView key={look.frame?.keyOf(node) ?? at} node={node} look={look} />);
}

function ProseNodeView({ node, look }: { node: ProseNode; look: Look }): ReactNode {
  const { above, frame } = look;
  const inside = <Nodes nodes={node.content} look={look} />;
  const framed = (shown: (more?: HTMLAttributes<HTMLElement>) => ReactElement) =>
    frame === undefined ? shown() : frame.around(node, shown);
  switch (node.type) {
    case 'text':
      return marked(node);
    case 'paragraph':
      return framed((more) => <p {...more}>{inside}</p>);
    case 'heading': {
      const level = node.attrs?.['level'];
      return framed((more) => createElement(headingTag(level, above), { 'data-level': level, ...more }, inside));
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
      return <ProseTableView table={node} cell={(content) => <Nodes nodes={content} look={look} />} />;
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
