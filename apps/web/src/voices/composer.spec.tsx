import { jest } from '@jest/globals';
import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { act } from 'react';
import { Desk } from '../fields/rehearsal/desk.tsx';
import { recordFor } from '../records/rehearsal/record-for.ts';
import { Problem } from '../server/problem.ts';

type Wish = { kind: string; operation: string; record: string; fields?: Record<string, unknown>; visibility?: string };
const send = jest.fn<(method: string, path: string, body: { wishes: readonly Wish[] }) => Promise<unknown>>();
jest.unstable_mockModule('../server/send.ts', () => ({ send }));
jest.unstable_mockModule('../fields/record-link.tsx', () => ({
  RecordLink: ({ code }: { code: string }) => <a href="#there">{code}</a>,
}));
const { Composer } = await import('./composer.tsx');

const type = recordTypes.get('initiative') as RecordType;
const host = recordFor({ id: 'host', type: type.id, code: 'INI-1', ownerOrg: 'lead', may: ['view', 'comment'] });
const answer = { operation: 'o', record: 'r', code: 'TLK-9', clock: 1, version: 1, overwrote: {} };

describe('the box in which something is said', () => {
  let desk: Desk;
  const open = (member = 'me') => {
    desk = new Desk();
    desk.open(<Composer type={type} host={host} onSuggest={() => undefined} />, member);
  };
  const reopen = (member?: string) => {
    desk.close();
    open(member);
  };
  const say = async (words: string) => {
    desk.write(words);
    act(() => desk.control.focus());
    desk.press('Send');
    await desk.settle();
  };
  const sent = (call: number) => send.mock.calls[call]?.[2].wishes ?? [];

  beforeAll(() => {
    // jsdom draws nothing, and so scrolls nothing.
    Object.assign(HTMLElement.prototype, { scrollIntoView: () => undefined });
  });
  beforeEach(() => {
    localStorage.clear();
    send.mockReset().mockResolvedValue({ answers: [answer] });
    open();
  });
  afterEach(() => desk.close());

  it('says it once in the language of its words, and is empty afterwards, with the focus in it', async () => {
    await say('预算是多少？');
    expect(sent(0)).toMatchObject([
      { kind: 'create', fields: { text: { zh: '预算是多少？', en: '' }, on: 'host' }, visibility: 'members' },
    ]);
    expect(desk.control.value).toBe('');
    expect(document.activeElement).toBe(desk.control);
    expect([...desk.place.querySelectorAll('output')].at(-1)?.textContent).toBe('Your comment is there.');
    reopen();
    expect(desk.control.value).toBe('');
  });

  it('keeps what was typed over a reload, for nobody but its writer', () => {
    desk.write('half a thought');
    reopen('somebody else');
    expect(desk.control.value).toBe('');
    reopen();
    expect(desk.control.value).toBe('half a thought');
  });

  it('keeps it where nobody answers, and sends the same again under the same ids, after a reload too', async () => {
    send.mockRejectedValueOnce(new Error('no answer'));
    await say('once only');
    expect(desk.control.value).toBe('once only');
    expect(desk.control.readOnly).toBe(true);
    reopen();
    expect(desk.text).toContain('We do not know yet whether this arrived.');
    desk.press('Send');
    await desk.settle();
    expect(sent(1)).toEqual(sent(0));
    expect(desk.control.value).toBe('');
  });

  it('does not take the end of a session for a refusal: an earlier try may have arrived', async () => {
    send.mockRejectedValueOnce(new Problem(401, 'not_signed_in', 'Sign in again', {}, null));
    await say('once only');
    desk.press('Send');
    await desk.settle();
    expect(sent(1)).toEqual(sent(0));
    expect(desk.control.value).toBe('');
  });

  it('lets a refused text be changed, and sends it as another one', async () => {
    send.mockRejectedValueOnce(new Problem(403, 'not_allowed', 'Not allowed', {}, null));
    await say('no');
    expect(desk.text).toContain('Not allowed');
    expect(desk.control.readOnly).toBe(false);
    await say('yes');
    expect(sent(1)[0]?.operation).not.toBe(sent(0)[0]?.operation);
  });

  it('sends with Ctrl and Enter, but not while a word is composed, and not with Enter alone', async () => {
    desk.write('words');
    desk.key('Enter');
    desk.key('Enter', { ctrlKey: true, isComposing: true });
    await desk.settle();
    expect(send).not.toHaveBeenCalled();
    desk.key('Enter', { ctrlKey: true });
    await desk.settle();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('says what is missing rather than to do nothing', () => {
    act(() => desk.control.focus());
    desk.press('Send');
    expect(desk.text).toContain('Write something first.');
    desk.write('x'.repeat(4_001));
    desk.press('Send');
    expect(desk.text).toContain('Too long: at most 4000 characters.');
    expect(send).not.toHaveBeenCalled();
  });

  it('asks for an answer by a contribution that is shared in the same step, and gives its number', async () => {
    send.mockResolvedValue({ answers: [{ ...answer, code: 'CTB-12' }, answer] });
    act(() => desk.control.focus());
    act(() => desk.place.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click());
    await say('First line\nand more');
    const [begun, shared] = sent(0);
    expect(begun).toMatchObject({
      kind: 'create',
      fields: {
        title: { zh: '', en: 'First line' },
        text: { zh: '', en: 'First line\nand more' },
        kind: 'comment',
        on: 'host',
      },
    });
    expect(shared).toMatchObject({ kind: 'move', state: 'shared', record: begun?.record });
    expect(desk.text).toContain('Received: CTB-12.');
  });

  it('says with a wish for an answer which words it is about, and takes no more than fits beside them', async () => {
    send.mockResolvedValue({ answers: [{ ...answer, code: 'CTB-13' }, answer] });
    desk.close();
    desk = new Desk();
    const quote = '𠮷'.repeat(400);
    const quoted = { part: 'intent/zh#', quote, before: '', after: '' };
    desk.open(<Composer type={type} host={host} onSuggest={() => undefined} quoted={quoted} />);
    act(() => desk.place.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click());
    await say('x'.repeat(3_999));
    expect(desk.text).toContain('Too long: at most 3396 characters.');
    expect(send).not.toHaveBeenCalled();
    await say('Why?');
    // No letter is cut in half: 300 of them are 600 units.
    expect(sent(0)[0]?.fields?.['text']).toEqual({ zh: '', en: `“${'𠮷'.repeat(300)}”\n\nWhy?` });
  });

  it('is about a row or a cell of a small table, which may have gone meanwhile', async () => {
    desk.close();
    const roadmap = recordTypes.get('roadmap') as RecordType;
    const rows = [{ id: 'second', order: 'k', cells: { name: { zh: '', en: 'Build' } } }];
    const about = recordFor({
      id: 'host',
      type: roadmap.id,
      code: 'RMP-1',
      may: ['view', 'comment', 'propose'],
      fields: { phases: rows },
    });
    const show = (facing: typeof about) => {
      desk = new Desk();
      desk.open(<Composer type={roadmap} host={facing} onSuggest={() => undefined} />);
      act(() => desk.control.focus());
    };
    const select = (label: string) =>
      [...desk.place.querySelectorAll('label')]
        .find(({ textContent }) => textContent.startsWith(label))
        ?.querySelector('select');
    const choose = (label: string, value: string) =>
      act(() => {
        const found = select(label);
        if (!found) throw new Error(`no ${label}`);
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(found, value);
        found.dispatchEvent(new Event('change', { bubbles: true }));
      });
    show(about);
    choose('About', 'phases');
    choose('Row', 'second');
    choose('Column', 'goal');
    expect(desk.button('Suggest a change')).toBeDefined();
    desk.write('half a thought');
    desk.close();
    show({ ...about, fields: {} });
    expect(select('Row')?.selectedOptions[0]?.textContent).toBe('A row that is no longer there');
    expect(() => desk.button('Suggest a change')).toThrow(/no button/);
  });

  it('says the same of a part that was chosen', async () => {
    send.mockResolvedValue({ answers: [{ ...answer, code: 'CTB-14' }, answer] });
    act(() => desk.control.focus());
    const select = desk.place.querySelector('select');
    act(() => {
      if (select === null) return;
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, 'period');
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    act(() => desk.place.querySelector<HTMLInputElement>('input[type="checkbox"]')?.click());
    await say('Too late');
    expect(sent(0)[0]?.fields?.['text']).toEqual({ zh: '', en: 'About: Period\n\nToo late' });
  });
});
