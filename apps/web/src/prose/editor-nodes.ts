/** The nodes of prose whose attributes differ from those that TipTap brings. What is valid says @cityloom/live. */
import { longestAttribute } from '@cityloom/live';
import { mergeAttributes, Node, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import { Table, TableCell, TableHeader } from '@tiptap/extension-table';
import { headingTag, levels } from './heading-tag.ts';

type Level = (typeof levels)[number];

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    prose: {
      toggleProseHeading: (level: Level) => ReturnType;
      toggleNumbers: () => ReturnType;
    };
  }
}

/** A heading within a text; its element lies below the heading that stands above the text. */
export const ProseHeading = Node.create<{ above: number }>({
  name: 'heading',
  content: 'inline*',
  group: 'block',
  defining: true,
  addOptions: () => ({ above: 1 }),
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [
    ...levels.map((level) => ({ tag: `[data-level="${level}"]`, attrs: { level } })),
    ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(4, Math.max(2, level)) } })),
  ],
  renderHTML({ node }) {
    const level: unknown = node.attrs['level'];
    return [headingTag(level, this.options.above), { 'data-level': String(level) }, 0];
  },
  addCommands() {
    return {
      toggleProseHeading:
        (level) =>
        ({ commands }) =>
          commands.toggleNode(this.name, 'paragraph', { level }),
    };
  },
  addKeyboardShortcuts() {
    const keys = levels.map(
      (level) => [`Mod-Alt-${level}`, () => this.editor.commands.toggleProseHeading(level)] as const,
    );
    return Object.fromEntries(keys);
  },
  addInputRules() {
    return levels.map((level) =>
      textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: this.type, getAttributes: { level } }),
    );
  },
});

const mostStart = 1_000_000;

/** A numbered list. Only its beginning is kept, not the kind of its numbers. */
export const ProseOrderedList = Node.create({
  name: 'orderedList',
  content: 'listItem+',
  group: 'block list',
  addAttributes: () => ({
    start: { default: 1, parseHTML: (element) => whole(element.getAttribute('start'), 0, mostStart) },
  }),
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes: { start } }) => ['ol', start === 1 ? {} : { start: String(start) }, 0],
  addCommands() {
    return {
      toggleNumbers:
        () =>
        ({ commands }) =>
          commands.toggleList(this.name, 'listItem'),
    };
  },
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleNumbers() };
  },
  addInputRules() {
    return [
      wrappingInputRule({
        find: /^(\d{1,2})[.．、]\s?$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) => node.childCount + Number(node.attrs['start']) === Number(match[1]),
      }),
    ];
  },
});

/** A table that scrolls by itself where it is too wide. */
export const ProseTable = Table.extend({
  renderHTML: () => ['div', { 'data-table': '' }, ['table', ['tbody', 0]]],
});

const cellAttributes = () => ({
  colspan: { default: 1, parseHTML: (element: HTMLElement) => whole(element.getAttribute('colspan'), 1, 64) },
  rowspan: { default: 1, parseHTML: (element: HTMLElement) => whole(element.getAttribute('rowspan'), 1, 1000) },
  // Columns find their own width; one that was set elsewhere stays as it is.
  colwidth: { default: null, rendered: false, parseHTML: () => null },
});

export const ProseTableCell = TableCell.extend({ addAttributes: cellAttributes });
export const ProseTableHeader = TableHeader.extend({ addAttributes: cellAttributes });

/** A person or a group that is named in a text. */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ id: plain('id'), label: plain('label') }),
  parseHTML: () => [{ tag: 'span[data-mention]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-mention': '' }),
    `@${String(node.attrs['label'] ?? '')}`,
  ],
  renderText: ({ node }) => `@${String(node.attrs['label'] ?? '')}`,
});

/** A record that is named in a text, by its code. */
export const RecordLink = Node.create({
  name: 'recordLink',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ id: plain('id'), type: plain('type'), code: plain('code') }),
  parseHTML: () => [{ tag: 'span[data-record]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes(HTMLAttributes, { 'data-record': '' }),
    String(node.attrs['code'] ?? ''),
  ],
  renderText: ({ node }) => String(node.attrs['code'] ?? ''),
});

/** A short text in a data attribute of the same name; what the server would refuse is left out. */
function plain(name: string) {
  return {
    default: null,
    parseHTML: (element: HTMLElement) => {
      const value = element.getAttribute(`data-${name}`);
      return value !== null && value.length <= longestAttribute && !value.includes('\0') ? value : null;
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      typeof attributes[name] === 'string' ? { [`data-${name}`]: attributes[name] } : {},
  };
}

/** A whole number as written in markup, within what the server takes; 1 where there is none. */
function whole(written: string | null, least: number, most: number): number {
  const value = Number.parseInt(written ?? '1', 10);
  return Number.isNaN(value) ? 1 : Math.min(most, Math.max(least, value));
}
