/** Writing in a line: letters, signs, marks, names, and what an input method does. */
import type { Editor } from '@tiptap/core';
import type { Chance } from '../../../../../packages/live/src/rehearsal/random.ts';
import { chooseSome, goSomewhere, goToEdge, lettersBefore, press, strike } from './hands.ts';
import type { Stroke } from './stroke.ts';

const phrases = [
  '城市愿景',
  '水岸向所有人开放。',
  'A city on the river ',
  'by 2035, ',
  '老街、新桥、',
  '绿地 ',
  'shared ',
];
// Signs of one and of several code points, and two that share their first half.
const signs = ['👩‍👩‍👧‍👦', '👍🏽', '🏙', '🏛', '🇨🇳', '𠮷', 'é'];
const sounds: readonly (readonly [sound: string, words: string])[] = [
  ['chengshi', '城市'],
  ['ni', '你'],
  ['gongtong', '共同'],
  ['zhishu', '植树'],
];
const addresses = [
  'https://qichuan.example/vision?year=2035',
  'mailto:plan@qichuan.example',
  '/qichuan/r/initiative/INI-19',
];
const people = ['王芳', '李薇', 'Chen Ming'];

/** At the caret, at the end of its block, or anywhere. */
function go(editor: Editor, luck: Chance): void {
  if (luck.happens(0.3)) goSomewhere(editor, luck);
  else if (luck.happens(0.5) || !editor.state.selection.empty) goToEdge(editor, 'end');
}

const type: Stroke = (editor, luck) => {
  go(editor, luck);
  for (const letter of luck.pick(phrases).slice(0, 1 + luck.below(12))) strike(editor, letter);
};

const sign: Stroke = (editor, luck) => {
  go(editor, luck);
  strike(editor, luck.pick(signs));
};

/** One sign in the place of another: their first halves may be the same. */
const swapSign: Stroke = (editor, luck) => {
  strike(editor, '🏙');
  const { from } = editor.state.selection;
  editor.view.dispatch(editor.state.tr.insertText(luck.pick(signs), from - 2, from));
};

/** Backspace takes one code point in a sequence of several, as most browsers do, and joins at the start of a block. */
const erase: Stroke = (editor, luck) => {
  if (luck.happens(0.5)) goSomewhere(editor, luck);
  for (let left = 1 + luck.below(6); left > 0; left -= 1) {
    const last = Array.from(lettersBefore(editor)).at(-1);
    const { tr, selection } = editor.state;
    if (last === undefined || !selection.empty) press(editor, 'Backspace');
    else editor.view.dispatch(tr.delete(selection.from - last.length, selection.from));
  }
};

const eraseChosen: Stroke = (editor, luck) => {
  chooseSome(editor, luck, 12);
  press(editor, 'Backspace');
};

/** Choosing over the borders of blocks and writing over it joins what is left of them. */
const writeOver: Stroke = (editor, luck) => {
  chooseSome(editor, luck, 40);
  for (const letter of luck.pick(phrases)) strike(editor, letter);
};

const mark: Stroke = (editor, luck) => {
  chooseSome(editor, luck, 20);
  editor
    .chain()
    .toggleMark(luck.pick(['bold', 'italic', 'highlight', 'strike', 'code']))
    .run();
};

/** What is written after choosing a mark has it. */
const writeMarked: Stroke = (editor, luck) => {
  go(editor, luck);
  editor.commands.toggleBold();
  for (const letter of luck.pick(phrases)) strike(editor, letter);
  editor.commands.toggleBold();
  strike(editor, '，');
};

const unmark: Stroke = (editor, luck) => {
  chooseSome(editor, luck, 40);
  editor.commands.unsetAllMarks();
};

const link: Stroke = (editor, luck) => {
  chooseSome(editor, luck, 10);
  if (luck.happens(0.3)) editor.commands.unsetMark('link');
  else editor.commands.setMark('link', { href: luck.pick(addresses) });
};

const mention: Stroke = (editor, luck) => {
  go(editor, luck);
  editor.commands.insertContent({ type: 'mention', attrs: { id: `p${luck.below(9)}`, label: luck.pick(people) } });
};

const recordLink: Stroke = (editor, luck) => {
  go(editor, luck);
  const number = 1 + luck.below(30);
  const attrs = { id: `i${number}`, type: 'initiative', code: `INI-${number}` };
  editor.commands.insertContent([
    { type: 'recordLink', attrs },
    { type: 'text', text: ' ' },
  ]);
};

/** An input method writes the sound letter by letter, while others go on writing, and puts words in its place. */
const compose: Stroke = async (editor, luck, meanwhile) => {
  go(editor, luck);
  const { dom } = editor.view;
  const [sound, words] = luck.pick(sounds);
  dom.dispatchEvent(new CompositionEvent('compositionstart'));
  const { from } = editor.state.selection;
  for (const letter of sound) {
    strike(editor, letter);
    if (luck.happens(0.2)) await meanwhile();
  }
  editor.view.dispatch(editor.state.tr.insertText(luck.happens(0.8) ? words : '', from, from + sound.length));
  dom.dispatchEvent(new CompositionEvent('compositionend'));
};

const undo: Stroke = (editor, luck) => {
  for (let left = 1 + luck.below(3); left > 0; left -= 1) press(editor, 'z', { ctrlKey: true });
};

const undoAndRedo: Stroke = (editor) => {
  press(editor, 'z', { ctrlKey: true });
  press(editor, 'y', { ctrlKey: true });
};

export const writing = {
  type,
  sign,
  swapSign,
  erase,
  eraseChosen,
  writeOver,
  mark,
  writeMarked,
  unmark,
  link,
  mention,
  recordLink,
  compose,
  undo,
  undoAndRedo,
};
