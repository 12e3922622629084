import type { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import type { LiveDocument } from './live-document.ts';
import { LiveDocument as Live } from './live-document.ts';
import { makeEditor } from './make-editor.ts';
import { focusAtEnd } from './own-caret-plugin.ts';
import { chosenPassage, showPassages } from './passages/passage-plugin.ts';
import remarked from './passages/remark.module.css';
import { jsonOfDoc } from './prose-json.ts';
import { FakeServer } from './rehearsal/fake-server.ts';
import { VirtualTime } from './rehearsal/virtual-time.ts';

const address = { city: 'c', record: 'r', field: 'text', language: 'zh' } as const;
const answers = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

interface Desk {
  readonly live: LiveDocument;
  readonly editor: Editor;
  readonly rename: (name: string) => void;
  readonly left: () => number;
  readonly tooLong: () => number;
}

async function desks(count: number) {
  const [server, time] = [new FakeServer(), new VirtualTime()];
  const settle = async () => {
    for (let turn = 0; turn < 4; turn += 1) {
      await answers();
      server.settle();
      time.pass(100);
    }
  };
  const lives = Array.from({ length: count }, () => new Live(address, server.newLine(), time));
  for (const live of lives) live.start();
  await settle();
  const made = lives.map((live): Desk => {
    const { doc } = live.state;
    if (doc === null) throw new Error('nothing is shown');
    const element = document.body.appendChild(document.createElement('div'));
    let [left, tooLong, label] = [0, 0, '愿景'];
    const editor = makeEditor({
      element,
      live,
      doc,
      label: () => label,
      lang: () => 'zh-CN',
      headingLevel: 2,
      nameOf: ({ name }) => name.zh,
      onLeave: () => (left += 1),
      onTooLong: () => (tooLong += 1),
    });
    const rename = (name: string) => {
      label = name;
      editor.view.setProps({});
    };
    return { live, editor, rename, left: () => left, tooLong: () => tooLong };
  });
  const [one, two] = made;
  if (one === undefined || two === undefined) throw new Error('two desks at least');
  return { server, time, settle, one, two };
}

const write = ({ editor }: Desk, words: string, at = editor.state.doc.content.size - 1) =>
  editor.view.dispatch(editor.state.tr.insertText(words, at));

/** What the browser would hand over; jsdom has no clipboard. */
const pasted = (text: string) =>
  Object.assign(new Event('paste'), { clipboardData: { getData: () => text } }) as unknown as ClipboardEvent;

const key = (name: string, more: object = {}) =>
  new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more });

describe('two editors of one text', () => {
  it('write nothing by opening', async () => {
    const { server, settle, one } = await desks(2);
    await settle();
    expect(server.room.log.length).toBe(0);
    expect(one.live.state).toMatchObject({ saved: 'saved', unsaved: false });
  });

  it('have the same text, and the guard of the server takes all that they write', async () => {
    const { server, settle, one, two } = await desks(2);
    write(one, '城市愿景', 1);
    await settle();
    one.editor
      .chain()
      .setTextSelection({ from: 1, to: 3 })
      .toggleBold()
      .setMark('link', { href: 'https://x.org' })
      .run();
    two.editor.chain().setTextSelection(5).splitBlock().run();
    await settle();
    two.editor.chain().toggleProseHeading(3).run();
    write(two, '标题');
    one.editor.chain().setTextSelection(2).toggleNumbers().run();
    await settle();
    one.editor.commands.insertContentAt(one.editor.state.doc.content.size, {
      type: 'table',
      content: [{ type: 'tableRow', content: [{ type: 'tableHeader', content: [{ type: 'paragraph' }] }] }],
    });
    one.editor.commands.insertContentAt(2, { type: 'mention', attrs: { id: '1', label: '王芳' } });
    await settle();
    expect([one.live.state.saved, two.live.state.saved]).toEqual(['saved', 'saved']);
    expect(one.editor.getJSON()).toEqual(two.editor.getJSON());
    expect(one.editor.getText()).toContain('@王芳');
    expect(jsonOfDoc(server.room.durable).content?.map(({ type }) => type)).toEqual([
      'orderedList',
      'heading',
      'table',
    ]);
  });

  it('leave a caret where it has just gone when others write or move theirs, also before the browser has told of it', async () => {
    const { settle, one, two } = await desks(2);
    write(one, '城市愿景', 1);
    await settle();
    const { view } = one.editor;
    view.dom.tabIndex = 0;
    view.focus();
    const stand = (offset: number) => document.getSelection()?.collapse(view.domAtPos(1).node.firstChild, offset);
    const standsAt = () => document.getSelection()?.focusOffset;
    stand(4);
    document.dispatchEvent(new Event('selectionchange'));
    stand(1);
    write(two, '。', 5);
    await settle();
    expect([standsAt(), view.state.selection.head]).toEqual([1, 2]);
    stand(2);
    const elsewhere = one.live.presence.present.carets;
    two.live.presence.show({ anchor: Uint8Array.of(1), head: Uint8Array.of(1) });
    await settle();
    expect(one.live.presence.present.carets).not.toBe(elsewhere);
    expect([standsAt(), view.state.selection.head]).toEqual([2, 3]);
    one.editor.commands.setTextSelection({ from: 1, to: 3 });
    const spoken = chosenPassage(view.state, one.live.state.doc ?? new Y.Doc());
    stand(3);
    showPassages(view, spoken === null ? [] : [{ id: 'said', ...spoken }]);
    expect(view.dom.querySelectorAll(`.${remarked['words']}`)).toHaveLength(1);
    expect(view.state.selection.head).toBe(4);
  });

  it('show a caret that comes at the end of the text and nowhere before, and at its beginning or its end when a key goes there at once', async () => {
    const { settle, one, two } = await desks(2);
    write(one, '城市愿景', 1);
    await settle();
    const { view } = one.editor;
    const { doc } = two.live.state;
    const shown: (number | undefined)[] = [];
    two.live.presence.follow(() => {
      for (const { head } of two.live.presence.present.carets.values())
        if (doc) shown.push(Y.createAbsolutePositionFromRelativePosition(Y.decodeRelativePosition(head), doc)?.index);
    });
    view.dom.tabIndex = 0;
    // Nothing has a size here.
    view.setProps({ handleScrollToSelection: () => true });
    one.editor.commands.setTextSelection(1);
    focusAtEnd(view);
    await settle();
    for (const edge of ['Home', 'End']) {
      view.dom.dispatchEvent(key(edge, { ctrlKey: true }));
      await settle();
    }
    expect(shown).toEqual([4, 0, 4]);
  });

  it('take back only what was written here', async () => {
    const { settle, one, two } = await desks(2);
    write(one, 'mine ', 1);
    await settle();
    write(two, 'theirs');
    await settle();
    expect(one.editor.getText()).toBe('mine theirs');
    one.editor.view.dom.dispatchEvent(key('z', { ctrlKey: true }));
    await settle();
    expect([one.editor.getText(), two.editor.getText()]).toEqual(['theirs', 'theirs']);
    one.editor.view.dom.dispatchEvent(key('z', { ctrlKey: true }));
    await settle();
    expect(two.editor.getText()).toBe('theirs');
    one.editor.view.dom.dispatchEvent(key('z', { ctrlKey: true, shiftKey: true }));
    await settle();
    expect(two.editor.getText()).toContain('mine');
  });

  it('hold both directions while one composes', async () => {
    const { settle, one, two } = await desks(2);
    write(one, '我们', 1);
    await settle();
    one.editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart'));
    write(one, 'ni');
    write(two, '（别人）');
    await settle();
    expect([one.editor.getText(), two.editor.getText()]).toEqual(['我们ni', '我们（别人）']);
    expect(one.live.state.saved).toBe('typing');
    one.editor.view.dom.dispatchEvent(new CompositionEvent('compositionend'));
    await settle();
    expect(one.live.state.saved).toBe('saved');
    expect(one.editor.getText()).toBe(two.editor.getText());
    expect(one.editor.getText()).toContain('（别人）');
  });

  it('show each other where they are', async () => {
    const { server, time, settle, one, two } = await desks(2);
    write(one, '城市愿景', 1);
    await settle();
    const name = { en: 'Wang Fang', zh: '王芳' };
    const person = {
      connection: 2,
      person: 'p',
      name,
      sector: 'community',
      organisation: null,
      field: 'text',
      language: 'zh',
    };
    server.lines[0]?.says('presence', { handle: 70, people: [person], readers: 0 });
    two.editor.view.focus();
    two.editor.commands.setTextSelection({ from: 2, to: 4 });
    time.pass(300);
    server.settle();
    const caret = one.editor.view.dom.querySelector('[data-sector="community"].caret');
    expect([caret?.textContent, caret?.ariaHidden]).toEqual(['王芳', 'true']);
    expect(one.editor.view.dom.querySelector('.range')?.textContent).toBe('市愿');
    write(one, '我们的', 1);
    expect(one.editor.view.dom.querySelector('.range')?.textContent).toBe('市愿');
    two.editor.view.dom.blur();
    time.pass(300);
    server.settle();
    expect(one.editor.view.dom.querySelector('.caret')).toBeNull();
  });
});

describe('an editor that cannot follow the text', () => {
  /** What y-tiptap 3.0.9 does now and then. */
  const fail = ({ editor }: Desk) =>
    Object.assign(editor.view, {
      dispatch: () => {
        throw new RangeError('Position 7 out of range');
      },
    });

  it('when others write asks for another one, and nothing is lost on the way', async () => {
    const { server, settle, one, two } = await desks(2);
    write(one, '我的', 1);
    fail(one);
    write(two, '别人的', 1);
    await settle();
    expect(one.live.state).toMatchObject({ view: 1, saved: 'saved', unsaved: false });
    expect(two.live.state.view).toBe(0);
    expect(JSON.stringify(jsonOfDoc(one.live.state.doc ?? server.room.durable))).toContain('别人的');
    expect(two.editor.getText()).toContain('我的');
  });

  it('when its own undo fails asks for another one too', async () => {
    const { settle, one, two } = await desks(2);
    write(one, '撤掉的', 1);
    await settle();
    fail(one);
    one.editor.view.dom.dispatchEvent(key('z', { ctrlKey: true }));
    await settle();
    expect(one.live.state).toMatchObject({ view: 1, saved: 'saved' });
    expect(two.editor.getText()).not.toContain('撤掉的');
  });
});

describe('an editor', () => {
  it('is a text field of several lines with a name and a language, and Escape leaves it', async () => {
    const { one } = await desks(2);
    const { dom } = one.editor.view;
    expect(
      Object.fromEntries(['role', 'aria-multiline', 'aria-label', 'lang'].map((at) => [at, dom.getAttribute(at)])),
    ).toEqual({
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': '愿景',
      lang: 'zh-CN',
    });
    dom.dispatchEvent(key('Escape', { isComposing: true }));
    expect(one.left()).toBe(0);
    dom.dispatchEvent(key('Escape'));
    expect(one.left()).toBe(1);
  });

  it('stays the same under another name: caret, history and what is being composed are not lost', async () => {
    const { one } = await desks(2);
    write(one, '写着写着');
    const { dom } = one.editor.view;
    const { from } = one.editor.state.selection;
    one.rename('愿景（修订）');
    expect(one.editor.view.dom).toBe(dom);
    expect(dom.getAttribute('aria-label')).toBe('愿景（修订）');
    expect(one.editor.state.selection.from).toBe(from);
    one.editor.commands.undo();
    expect(one.editor.getText()).not.toContain('写着写着');
  });

  it('takes of a pasted page only what prose may hold', async () => {
    const { settle, one } = await desks(2);
    one.editor.view.pasteHTML(
      `
      <h1 onclick="x()">题</h1><script>bad()</script><p style="color:red">文<img src="x"><u>字</u>
      <a href="javascript:bad()">坏</a><a href="https://x.org" target="_blank">好</a></p>
      <pre><code>a</code></pre><hr><ol start="99999999" type="a"><li>项</li></ol>
      <table><tr><td colspan="500" colwidth="9">格</td><td></td></tr></table>`,
      pasted(''),
    );
    await settle();
    expect(one.live.state).toMatchObject({ saved: 'saved', refused: null });
    const html = one.editor.getHTML();
    expect(html).toContain('<h3 data-level="2">题</h3>');
    expect(html).toContain('<a href="https://x.org" rel="noopener noreferrer nofollow">好</a>');
    expect(html).toContain('<ol start="1000000">');
    expect(html).not.toMatch(/javascript|script|img|<u>|<pre>|<hr|style|onclick|type="a"|500/);
  });

  it('takes no more at once than the server does, and says so', async () => {
    const { server, settle, one } = await desks(2);
    one.editor.view.pasteText('长'.repeat(60_000), pasted(''));
    await settle();
    expect([one.tooLong(), server.room.log.length, one.live.state.refused]).toEqual([1, 0, null]);
  });

  it('makes a link of an address pasted over chosen words', async () => {
    const { settle, one } = await desks(2);
    write(one, '见附件', 1);
    one.editor.commands.setTextSelection({ from: 2, to: 4 });
    one.editor.view.pasteText('https://x.org/a', pasted('https://x.org/a'));
    await settle();
    expect(one.editor.getHTML()).toBe('<p>见<a href="https://x.org/a" rel="noopener noreferrer nofollow">附件</a></p>');
    expect(one.live.state.saved).toBe('saved');
  });

  it('closed in the midst of a composition it lets go', async () => {
    const { time, one } = await desks(2);
    one.editor.view.dom.dispatchEvent(new CompositionEvent('compositionstart'));
    expect(one.live.state.saved).toBe('typing');
    one.editor.destroy();
    time.pass(30);
    expect(one.live.state.saved).toBe('saved');
  });
});
