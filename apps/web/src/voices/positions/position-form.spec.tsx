import { jest } from '@jest/globals';
import { act } from 'react';
import { Desk } from '../../fields/rehearsal/desk.tsx';
import { recordFor } from '../../records/rehearsal/record-for.ts';
import { Toasts } from '../../ui/toasts.tsx';
import type { Position } from './position.ts';

type Wish = { kind: string; operation: string; record: string; seen?: number; fields?: Record<string, unknown> };
const send = jest.fn<(method: string, path: string, body: { wishes: readonly Wish[] }) => Promise<unknown>>();
jest.unstable_mockModule('../../server/send.ts', () => ({ send }));
const { PositionForm } = await import('./position-form.tsx');
const { useStating } = await import('./use-stating.ts');

const host = recordFor({ id: 'host', type: 'initiative', may: ['view', 'comment'] });
const traders = { id: 'traders', code: 'S17', name: { zh: '商户联合会', en: 'Traders' } };
const held = (clock = 7): Position => ({
  record: recordFor({ id: 'held', type: 'position', clock, ownerOrg: 'traders' }),
  on: 'host',
  stance: 'object',
  terms: { zh: '没处卸货', en: 'No room' },
  organisation: 'traders',
});
const answer = { operation: 'o', record: 'r', code: 'POS-9', clock: 8, version: 2, overwrote: {} };

function Page({ own }: { own?: Position | undefined }) {
  const stating = useStating(host, own);
  return (
    <>
      {stating.draft === null ? (
        <button type="button" onClick={stating.begin}>
          State
        </button>
      ) : (
        <PositionForm draft={stating.draft} stating={stating} own={own} organisation={traders} />
      )}
      <Toasts closing="Close" />
    </>
  );
}

describe('the form of an organisation’s position', () => {
  let desk: Desk;
  const open = (own?: Position, member = 'me') => {
    desk = new Desk();
    desk.open(<Page own={own} />, member);
  };
  const reopen = (own?: Position, member?: string) => {
    desk.close();
    open(own, member);
  };
  const choose = (place: number) => act(() => desk.place.querySelectorAll('input')[place]?.click());
  const box = () => desk.place.querySelector('textarea');
  const write = (words: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box(), words);
      box()?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const save = async () => {
    desk.press('Save');
    await desk.settle();
  };
  const sent = (call: number) => send.mock.calls[call]?.[2].wishes[0];

  beforeEach(() => {
    localStorage.clear();
    send.mockReset().mockResolvedValue({ answers: [answer] });
    open();
  });
  afterEach(() => desk.close());

  it('says in whose name, leads to the choice, and asks for nothing more where it is plain support', async () => {
    desk.press('State');
    expect(desk.text).toContain('The position of Traders');
    expect(document.activeElement).toBe(desk.place.querySelector('input'));
    expect(box()).toBeNull();
    await save();
    expect(desk.text).toContain('Please fill this in.');
    expect(send).not.toHaveBeenCalled();
    choose(0);
    await save();
    expect(sent(0)).toMatchObject({
      kind: 'create',
      type: 'position',
      fields: { on: 'host', stance: 'support', terms: null },
    });
    expect(desk.text).toContain('The position is saved.');
    desk.press('Undo');
    await desk.settle();
    expect(sent(1)).toMatchObject({ kind: 'bin', record: sent(0)?.record });
  });

  it('asks on what condition or why, and takes the language of the words where there is one box', async () => {
    desk.press('State');
    choose(2);
    await save();
    expect(desk.text).toContain('Please fill this in.');
    expect(document.activeElement).toBe(box());
    write(' 没处卸货 ');
    await save();
    expect(sent(0)?.fields).toEqual({ on: 'host', stance: 'object', terms: { zh: '没处卸货', en: '' } });
  });

  it('keeps what was typed over a reload, for nobody but its writer, until it is left', () => {
    desk.press('State');
    choose(1);
    write('half a thought');
    reopen(undefined, 'somebody else');
    expect(box()).toBeNull();
    reopen();
    expect(box()?.value).toBe('half a thought');
    desk.press('Cancel');
    reopen();
    expect(box()).toBeNull();
  });

  it('keeps it where nobody answers, and sends the same under the same ids; what was changed under others', async () => {
    desk.press('State');
    choose(1);
    write('Once');
    send.mockRejectedValueOnce(new Error('no answer')).mockRejectedValueOnce(new Error('no answer'));
    await save();
    expect(box()?.value).toBe('Once');
    await save();
    expect(sent(1)).toEqual(sent(0));
    write('Twice');
    await save();
    expect(sent(2)?.operation).not.toBe(sent(0)?.operation);
    expect(box()).toBeNull();
  });

  it('changes what stands, in both languages, and puts it back by one press', async () => {
    reopen(held());
    desk.press('State');
    expect([...desk.place.querySelectorAll('textarea')].map(({ value }) => value)).toEqual(['No room', '没处卸货']);
    choose(0);
    await save();
    expect(sent(0)).toMatchObject({ kind: 'patch', record: 'held', seen: 7, fields: { stance: 'support' } });
    desk.press('Undo');
    await desk.settle();
    expect(sent(1)).toMatchObject({
      kind: 'patch',
      record: 'held',
      seen: 8,
      fields: { stance: 'object', terms: { zh: '没处卸货', en: 'No room' } },
    });
  });

  it('says so where a colleague has changed it meanwhile, and keeps the words', () => {
    reopen(held());
    desk.press('State');
    expect(desk.text).not.toContain('Changed meanwhile.');
    write('Mine');
    desk.open(<Page own={{ ...held(9), stance: 'support', terms: null }} />);
    expect(desk.text).toContain('Changed meanwhile. Saving replaces what stands now:');
    expect(box()?.value).toBe('Mine');
  });

  it('is sent by Ctrl and Enter, and never while a word is composed', async () => {
    desk.press('State');
    choose(0);
    const enter = (more: KeyboardEventInit) => {
      const pressed = new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, ...more });
      act(() => void box()?.dispatchEvent(pressed));
    };
    enter({ isComposing: true });
    await desk.settle();
    expect(send).not.toHaveBeenCalled();
    enter({});
    await desk.settle();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
