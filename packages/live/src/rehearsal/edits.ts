import * as Y from 'yjs';
import { proseRoot } from '../prose-schema.ts';
import type { Chance } from './random.ts';

/** Edits as an editor makes them, on the Y types that it writes. */
export const edits = {
  type,
  remove,
  mark,
  unmark,
  split,
  join,
  list,
  table,
  quote,
  level,
  paste,
  cut,
  inline,
  compose,
};
export type EditName = keyof typeof edits;
export const editNames = Object.keys(edits) as EditName[];

const pieces = ['a', 'city', ' 织城', '👩‍👩‍👧', 'é', 'revenue and renewal', '\n'];

export function paragraph(text: string, name = 'paragraph'): Y.XmlElement {
  const element = new Y.XmlElement(name);
  const run = new Y.XmlText();
  if (text !== '') run.insert(0, text);
  element.insert(0, [run]);
  return element;
}

function inside(name: string, ...children: Y.XmlElement[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, children);
  return element;
}

function runs(doc: Y.Doc): Y.XmlText[] {
  const walk = (type: Y.XmlFragment): Y.XmlText[] =>
    type
      .toArray()
      .flatMap((child) => (child instanceof Y.XmlText ? [child] : child instanceof Y.XmlElement ? walk(child) : []));
  return walk(doc.getXmlFragment(proseRoot));
}

function run(doc: Y.Doc, luck: Chance): Y.XmlText {
  const all = runs(doc);
  if (all.length > 0) return luck.pick(all);
  const first = paragraph('first');
  doc.getXmlFragment(proseRoot).insert(0, [first]);
  return first.get(0) as Y.XmlText;
}

function lettersOf(text: Y.XmlText): string {
  return text
    .toDelta()
    .map((part: { insert?: unknown }) => part.insert)
    .join('');
}

/** A place in a text. An editor never cuts a sign in two. */
function place(text: Y.XmlText, luck: Chance): number {
  const signs = Array.from(lettersOf(text));
  return signs.slice(0, luck.below(signs.length + 1)).join('').length;
}

/** Two places in a text, as a start and a length. */
function stretch(text: Y.XmlText, luck: Chance): readonly [from: number, length: number] {
  const [one, other] = [place(text, luck), place(text, luck)];
  return [Math.min(one, other), Math.abs(one - other)];
}

function block(doc: Y.Doc, luck: Chance, ...added: Y.XmlElement[]): void {
  const root = doc.getXmlFragment(proseRoot);
  root.insert(luck.below(root.length + 1), added);
}

function type(doc: Y.Doc, luck: Chance): void {
  const text = run(doc, luck);
  text.insert(place(text, luck), luck.pick(pieces));
}

function remove(doc: Y.Doc, luck: Chance): void {
  const text = run(doc, luck);
  text.delete(...stretch(text, luck));
}

function mark(doc: Y.Doc, luck: Chance): void {
  const text = run(doc, luck);
  const mark = luck.pick([
    { bold: {} },
    { italic: {} },
    { highlight: {} },
    { link: { href: 'https://example.org/a' } },
  ]);
  text.format(...stretch(text, luck), mark);
}

function unmark(doc: Y.Doc, luck: Chance): void {
  const text = run(doc, luck);
  text.format(0, text.length, { bold: null, link: null });
}

function split(doc: Y.Doc, luck: Chance): void {
  const text = run(doc, luck);
  const parent = text.parent as Y.XmlElement;
  const holder = parent.parent;
  if (!(holder instanceof Y.XmlFragment) || parent.nodeName !== 'paragraph') return;
  const from = place(text, luck);
  const tail = lettersOf(text).slice(from);
  text.delete(from, text.length - from);
  holder.insert(holder.toArray().indexOf(parent) + 1, [paragraph(tail)]);
}

function join(doc: Y.Doc): void {
  const root = doc.getXmlFragment(proseRoot);
  const [first, second] = root.toArray();
  if (!(first instanceof Y.XmlElement) || !(second instanceof Y.XmlElement)) return;
  const [head, tail] = [first.get(0), second.get(0)];
  if (!(head instanceof Y.XmlText) || !(tail instanceof Y.XmlText)) return;
  head.insert(head.length, tail.toString().replaceAll(/<[^>]*>/gu, ''));
  root.delete(1, 1);
}

function list(doc: Y.Doc, luck: Chance): void {
  const item = (text: string) => inside('listItem', paragraph(text));
  const made = inside(luck.pick(['bulletList', 'orderedList']), item('one'), item('two'));
  if (made.nodeName === 'orderedList') (made as Y.XmlElement<{ start: number }>).setAttribute('start', 3);
  block(doc, luck, made);
}

function table(doc: Y.Doc, luck: Chance): void {
  const cells = ['tableHeader', 'tableCell'].map((name) => {
    const made = inside(name, paragraph('cell')) as Y.XmlElement<{ colspan: number; colwidth: number[] }>;
    made.setAttribute('colspan', 1);
    made.setAttribute('colwidth', [120]);
    return made as Y.XmlElement;
  });
  block(doc, luck, inside('table', inside('tableRow', ...cells)));
}

function quote(doc: Y.Doc, luck: Chance): void {
  block(doc, luck, inside('blockquote', inside('blockquote', paragraph('said'))));
}

function level(doc: Y.Doc, luck: Chance): void {
  const headings = doc
    .getXmlFragment(proseRoot)
    .toArray()
    .filter((child) => child instanceof Y.XmlElement && child.nodeName === 'heading');
  const heading = headings.length > 0 ? luck.pick(headings) : paragraph('Title', 'heading');
  if (headings.length === 0) block(doc, luck, heading as Y.XmlElement);
  (heading as Y.XmlElement<{ level: number }>).setAttribute('level', 2 + luck.below(3));
}

function paste(doc: Y.Doc, luck: Chance): void {
  block(
    doc,
    luck,
    ...Array.from({ length: 1 + luck.below(12) }, (_, n) => paragraph(`pasted ${n} ${luck.pick(pieces)}`)),
  );
}

function cut(doc: Y.Doc, luck: Chance): void {
  const root = doc.getXmlFragment(proseRoot);
  if (root.length < 3) return;
  const from = luck.below(root.length - 1);
  root.delete(from, 1 + luck.below(Math.min(4, root.length - from)));
}

function inline(doc: Y.Doc, luck: Chance): void {
  const parent = run(doc, luck).parent as Y.XmlElement;
  const made = new Y.XmlElement(luck.pick(['hardBreak', 'mention', 'recordLink']));
  if (made.nodeName === 'mention') made.setAttribute('label', '李雷');
  if (made.nodeName === 'recordLink') made.setAttribute('code', 'INI-19');
  parent.insert(parent.length, [made, new Y.XmlText()]);
}

/** An input method writes the sound first, letter by letter, and puts the sign in its place. */
function compose(doc: Y.Doc, luck: Chance): void {
  const text = run(doc, luck);
  const at = place(text, luck);
  for (const [n, letter] of Array.from('chengshi').entries()) text.insert(at + n, letter);
  text.delete(at, 8);
  text.insert(at, '城市');
}
