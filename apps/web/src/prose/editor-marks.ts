/** The marks of prose in their order of nesting, which is decided by priority: link, those of the starter kit, highlight, code. */
import { isAllowedHref } from '@cityloom/live';
import { Mark, markInputRule } from '@tiptap/core';
import { Highlight } from '@tiptap/extension-highlight';
import { Plugin } from '@tiptap/pm/state';

/** A link to an allowed address. Any other stays text. */
export const ProseLink = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    { tag: 'a[href]', getAttrs: (element) => (isAllowedHref(element.getAttribute('href')) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes: { href } }) => [
    'a',
    isAllowedHref(href) ? { href: String(href), rel: 'noopener noreferrer nofollow' } : {},
    0,
  ],
  addProseMirrorPlugins() {
    const { editor, type } = this;
    return [
      new Plugin({
        props: {
          // An address pasted over chosen words becomes their link.
          handlePaste: (view, event) => {
            const text = event.clipboardData?.getData('text/plain').trim() ?? '';
            if (view.state.selection.empty || !/^(https?:\/\/|mailto:)/i.test(text) || !isAllowedHref(text))
              return false;
            return editor.commands.setMark(type, { href: text });
          },
        },
      }),
    ];
  },
});

/** What catches the eye in a text. */
export const ProseHighlight = Highlight.extend({ priority: 60 });

/** Words as a machine reads them: no other mark within. */
export const ProseCode = Mark.create({
  name: 'code',
  priority: 50,
  excludes: '_',
  code: true,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) };
  },
  addInputRules() {
    return [markInputRule({ find: /(?<=^|[^`])`([^`]+)`$/, type: this.type })];
  },
});
