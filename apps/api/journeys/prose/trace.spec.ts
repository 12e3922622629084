import { realTrace, sightsOf, type TracedEdit } from '@cityloom/live/traces';
import * as Y from 'yjs';
import type { Text } from '../page.ts';
import { openStage, type Stage } from '../stage.ts';
import { until } from '../start/until.ts';
import { expectSame, sectionCalled, textOf } from './vision.ts';

const edits = realTrace('friendsforever')?.txns.slice(0, 2_000);

/** What two people really wrote, written again by two pages over real sockets. */
describe('a trace over real sockets', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  const open = (username: string) => stage.openPage(username);

  /** Makes an edit at the end of the document, in a paragraph of its own; places that have moved are cut to what is there. */
  const make = (text: Text, { patches }: TracedEdit) =>
    text.edit((fragment) => {
      const written = (fragment.get(fragment.length - 1) as Y.XmlElement).get(0) as Y.XmlText;
      for (const [at, removed, words] of patches) {
        const from = Math.min(at, written.length);
        if (removed > 0) written.delete(from, Math.min(removed, written.length - from));
        if (words !== '') written.insert(from, words);
      }
    });

  it('is known to this machine, or said not to be', () => {
    expect(edits === undefined || edits.length === 2_000).toBe(true);
  });

  if (edits !== undefined) {
    it('ends with the same for both and for whoever comes later', async () => {
      const at = textOf(stage, await sectionCalled(stage, 'VSC-2'), 'en');
      const texts: Text[] = [];
      for (const username of ['chen.ming', 'chen.ming']) texts.push(await (await open(username)).join(at));
      await texts[0]?.edit((fragment) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText('')]);
        fragment.push([paragraph]);
      });
      await texts[0]?.saved();
      await texts[1]?.ready();
      await until('the paragraph', () => texts[0]?.digest === texts[1]?.digest);

      const sights = sightsOf(edits);
      /** The clock of each author after each of their edits: what another must have seen before they go on. */
      const clocks: [number[], number[]] = [[], []];
      for (const [n, edit] of edits.entries()) {
        const [mine, other] = edit.agent === 0 ? ([0, 1] as const) : ([1, 0] as const);
        const text = texts[mine];
        const author = texts[other];
        if (text === undefined || author === undefined) throw new Error('two pages');
        const seen = clocks[other][(sights[n]?.[other] ?? 0) - 1] ?? 0;
        await until('what the author had seen', () => Y.getState(text.doc.store, author.doc.clientID) >= seen);
        await make(text, edit);
        clocks[mine].push(Y.getState(text.doc.store, text.doc.clientID));
      }
      await Promise.all(texts.map((text) => text.saved()));
      await until('the same', () => texts[0]?.digest === texts[1]?.digest);
      const late = await (await open('li.wei')).join(at);
      await late.ready();
      expectSame([...texts, late]);
      expect(late.words.length).toBeGreaterThan(500);
    }, 120_000);
  }
});
