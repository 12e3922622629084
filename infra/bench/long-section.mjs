import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../start/steps.mjs';
import { ask, newId, signIn } from './cityloom.mjs';

/** @typedef {{ id: string, desk: import('./cityloom.mjs').Desk }} Section with whoever may write it */
/** @typedef {import('playwright-core').Page} Page */

/** The section that becomes long; its lead writes it. */
export const section = { code: 'VSC-3', author: 'zhou.lan', authorName: '周岚' };
/** Letters of it, comments about it, and who says them, each as many: a batch takes a hundred. */
const letters = 50_000;
export const comments = 500;
const speakers = ['li.wei', 'wang.fang', 'he.chuan', 'chen.ming', 'sun.mo'];
/** The API takes 20,000 letters at once. */
const atOnce = 16_000;
const sentence = '江边的水位每十分钟公布一次，社区的人看得懂，也知道该往哪里走、找谁帮忙；';
/** A paragraph as people write them, some two hundred letters, each with a number of its own. @param {number} n */
const paragraph = (n) => `第${n}条：${sentence.repeat(5)}雨停之后，大家一起看哪里做得还不够。`;

// The compiled passages of live prose, and the one Yjs that they use themselves.
const live = await import(pathToFileURL(join(root, 'packages/live/dist/src/index.js')).href);
const yjs = createRequire(join(root, 'packages/live/package.json')).resolve('yjs/package.json');
/** @type {typeof import('yjs')} */
const Y = await import(pathToFileURL(join(dirname(yjs), 'dist/yjs.mjs')).href);

/**
 * Makes the Chinese text of the section long, paragraph by paragraph, as by the careful editor.
 * @param {string} origin
 * @returns {Promise<Section>}
 */
export async function writeLongSection(origin) {
  const desk = await signIn(origin, section.author);
  const { id } = await ask(desk, `records/visionSection/${section.code}`);
  const place = `prose/${id}/text/zh`;
  for (let written = 0, n = 1; written < letters;) {
    const lines = [];
    for (let length = 0; length < atOnce && written < letters; n += 1) {
      lines.push(paragraph(n));
      length += paragraph(n).length + 1;
      written += paragraph(n).length;
    }
    const { seq } = await ask(desk, place);
    await ask(desk, `${place}/blocks`, { operation: newId(), seq, block: null, text: lines.join('\n') });
  }
  return { id, desk };
}

/**
 * Says something about words all over the section, anchored in its live text, as pages do it.
 * @param {Section} to
 * @param {import('yjs').Doc} doc its live text
 */
export async function speakAbout({ id, desk }, doc) {
  const blocks = live.namedBlocks(doc).filter((/** @type {{ words: string }} */ { words }) => words.length > 160);
  const each = comments / speakers.length;
  for (const [n, speaker] of speakers.entries()) {
    const wishes = Array.from({ length: each }, (_, at) => {
      const about = at * speakers.length + n;
      const { id: block, words } = blocks[Math.floor((about * blocks.length) / comments)];
      // Several in one paragraph, and none over another.
      const from = 8 + (about % speakers.length) * 30;
      const { anchor, ...quoted } = live.passageOf(doc, words, { block, from, to: from + 12 });
      const text = { zh: `第${about + 1}条意见：这里说的是谁？`, en: '' };
      const fields = { text, on: id, part: `text/zh#${anchor}`, ...quoted };
      return { kind: 'create', operation: newId(), record: newId(), type: 'comment', visibility: 'members', fields };
    });
    await ask(await signIn(desk.origin, speaker), 'changes', { wishes });
  }
  const { count } = await ask(desk, `records/comment?filter[on][eq]=${id}&count=true`);
  if (count < comments) throw new Error(`Of ${comments} comments ${count} are there.`);
}

/**
 * The live texts of a page, as frames bring them: the longest of them is the section's. Before the page is opened.
 * @param {Page} page
 * @returns {() => import('yjs').Doc} the longest so far
 */
export function followTexts(page) {
  /** @type {Map<number, import('yjs').Doc>} */
  const docs = new Map();
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (typeof payload === 'string') return;
      const message = live.decodeServerMessage(new Uint8Array(payload));
      if (message.kind !== 'tick' && message.kind !== 'catchup') return;
      const doc = docs.get(message.handle) ?? new Y.Doc();
      docs.set(message.handle, doc);
      if (message.update.length > 0) Y.applyUpdate(doc, message.update);
    }),
  );
  return () => {
    const [longest] = [...docs.values()].toSorted((one, other) => lettersOf(other) - lettersOf(one));
    if (longest === undefined || lettersOf(longest) < letters) throw new Error('The page got no long text.');
    return longest;
  };
}

/** @param {import('yjs').Doc} doc @returns {number} */
const lettersOf = (doc) =>
  live
    .namedBlocks(doc)
    .reduce((/** @type {number} */ sum, /** @type {{ words: string }} */ { words }) => sum + words.length, 0);
