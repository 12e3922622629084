/** What makes blocks: paragraphs, headings, lists, quotes, tables, and what is pasted. */
import type { Editor } from '@tiptap/core';
import { chooseBlock, chooseSome, goSomewhere, goToEdge, press, strike } from './hands.ts';
import type { Stroke } from './stroke.ts';

const pages = [
  '<h1>愿景 2035</h1><p>一座<b>共享</b>的城市，<i>river</i> and <mark>hills</mark>。</p><ul><li>桥</li><li>公园</li></ul>',
  '<p style="color:red">From a page <a href="https://qichuan.example/a">with a link</a></p><p>and <code>code</code></p>',
  '<ol start="3"><li><p>第三</p><ol><li>内层</li></ol></li><li><p>第四</p></li></ol>',
  '<blockquote><p>我们要一条干净的河。</p><blockquote><p>We agree.</p></blockquote></blockquote>',
];
const tables = [
  '<table><tr><th>年</th><th>目标</th></tr><tr><td>2030</td><td>一半</td></tr><tr><td>2035</td><td>全部</td></tr></table>',
  '<table><tr><td colspan="2">合计 <b>total</b></td></tr><tr><td rowspan="2">甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>',
];
const lines = ['第一行\n第二行', 'plain text', '  two\n\nparagraphs', '单行'];

/** What the browser hands over on pasting; jsdom has no clipboard. */
function clipboard(text: string): ClipboardEvent {
  return Object.assign(new Event('paste'), { clipboardData: { getData: () => text } }) as unknown as ClipboardEvent;
}

function pasteHtml(editor: Editor, html: string): void {
  editor.view.pasteHTML(html, clipboard(''));
}

const breakParagraph: Stroke = (editor, luck) => {
  if (luck.happens(0.5)) goSomewhere(editor, luck);
  else goToEdge(editor, 'end');
  press(editor, 'Enter');
  if (luck.happens(0.5)) strike(editor, luck.pick(['新的一段', 'Next']));
};

const breakLine: Stroke = (editor, luck) => {
  goSomewhere(editor, luck);
  press(editor, 'Enter', { shiftKey: true });
};

const join: Stroke = (editor, luck) => {
  goSomewhere(editor, luck);
  const backwards = luck.happens(0.6);
  goToEdge(editor, backwards ? 'start' : 'end');
  press(editor, backwards ? 'Backspace' : 'Delete');
};

const heading: Stroke = (editor, luck) => {
  goSomewhere(editor, luck);
  editor.commands.toggleProseHeading(luck.pick([2, 3, 4]));
};

const list: Stroke = (editor, luck) => {
  chooseSome(editor, luck, 30);
  if (luck.happens(0.5)) editor.commands.toggleBulletList();
  else editor.commands.toggleNumbers();
};

/** Tab and Shift-Tab: deeper and less deep in a list, from cell to cell in a table. */
const indent: Stroke = (editor, luck) => {
  for (let tries = 0; tries < 8 && !editor.isActive('listItem'); tries += 1) goSomewhere(editor, luck);
  press(editor, 'Tab', { shiftKey: luck.happens(0.4) });
};

const quote: Stroke = (editor, luck) => {
  chooseSome(editor, luck, 30);
  editor.commands.toggleBlockquote();
};

const pastePage: Stroke = (editor, luck) => {
  goSomewhere(editor, luck);
  pasteHtml(editor, luck.pick(pages));
};

const pasteText: Stroke = (editor, luck) => {
  goSomewhere(editor, luck);
  const text = luck.pick(lines);
  editor.view.pasteText(text, clipboard(text));
};

/** Taken out again by hand or by undo: the letters never come back, but their places stay in the document's history. */
const pasteAndRemove: Stroke = (editor, luck) => {
  goToEdge(editor, 'end');
  const { from } = editor.state.selection;
  pasteHtml(editor, luck.pick(pages));
  if (luck.happens(0.4)) press(editor, 'z', { ctrlKey: true });
  else editor.commands.deleteRange({ from, to: Math.max(from, editor.state.selection.to) });
};

const pasteTable: Stroke = (editor, luck) => {
  goSomewhere(editor, luck);
  if (editor.isActive('table')) goToEdge(editor, 'end');
  pasteHtml(editor, luck.pick(tables));
};

const editTable: Stroke = (editor, luck) => {
  for (let tries = 0; tries < 12 && !editor.isActive('table'); tries += 1) goSomewhere(editor, luck);
  if (!editor.isActive('table')) return;
  if (luck.happens(0.5)) {
    press(editor, 'Tab');
    strike(editor, luck.pick(['八成', '80 %']));
  }
  const { commands } = editor;
  luck.pick([
    commands.addRowAfter,
    commands.addColumnBefore,
    commands.deleteRow,
    commands.deleteColumn,
    commands.toggleHeaderRow,
    commands.splitCell,
  ])();
};

/** Two cells that follow each other in a row become one. */
const mergeCells: Stroke = (editor, luck) => {
  const cells: number[] = [];
  editor.state.doc.descendants((node, at, parent, index) => {
    if (node.type.name.startsWith('table') && parent?.type.name === 'tableRow' && index > 0) cells.push(at);
  });
  if (cells.length === 0) return;
  const second = luck.pick(cells);
  const before = editor.state.doc.resolve(second).nodeBefore;
  if (before === null) return;
  editor
    .chain()
    .setCellSelection({ anchorCell: second - before.nodeSize, headCell: second })
    .mergeCells()
    .run();
};

const cutAndPaste: Stroke = (editor, luck) => {
  if (!chooseBlock(editor, luck)) return;
  const { dom, text } = editor.view.serializeForClipboard(editor.state.selection.content());
  editor.commands.deleteSelection();
  if (luck.happens(0.2)) editor.view.pasteText(text, clipboard(text));
  else {
    goSomewhere(editor, luck);
    pasteHtml(editor, dom.innerHTML);
  }
};

const drop: Stroke = (editor, luck) => {
  if (chooseBlock(editor, luck)) press(editor, 'Backspace');
};

export const building = {
  breakParagraph,
  breakLine,
  join,
  heading,
  list,
  indent,
  quote,
  pastePage,
  pasteText,
  pasteAndRemove,
  pasteTable,
  editTable,
  mergeCells,
  cutAndPaste,
  drop,
};
