import { jest } from '@jest/globals';
import { act } from 'react';
import { recordQuery } from '../records/queries.ts';
import type { RecordView } from '../records/shapes.ts';
import { Problem } from '../server/problem.ts';
import { Desk } from './rehearsal/desk.tsx';
import { every, fields, madeRecord, row, target } from './rehearsal/made-type.ts';

type Body = { fields?: Record<string, unknown>; wishes?: readonly Record<string, unknown>[]; seen?: number };
const send = jest.fn<(method: string, path: string, body: Body) => Promise<unknown>>();
const read = jest.fn<(path: string) => Promise<unknown>>();
jest.unstable_mockModule('../server/send.ts', () => ({ send }));
jest.unstable_mockModule('../server/read.ts', () => ({ read }));
const { FieldInPlace } = await import('./field-in-place.tsx');
const { useRecord } = await import('../records/use-records.ts');

function Page() {
  const { data } = useRecord('made', 'r');
  return (
    data &&
    Object.entries(fields).map(
      ([name, field]) => field.kind !== 'prose' && <FieldInPlace key={name} record={data} name={name} field={field} />,
    )
  );
}

describe('a field that is written where it stands', () => {
  let desk: Desk;
  const { queryKey } = recordQuery('c', 'made', 'r');
  const open = (shown: RecordView) => {
    desk.client.setQueryData(queryKey, shown);
    desk.open(<Page />);
  };
  const answer = (facts: object = {}) => ({
    operation: 'o',
    record: 'r',
    code: 'MAD-1',
    clock: 12,
    version: 4,
    overwrote: {},
    ...facts,
  });

  beforeEach(() => {
    send.mockReset().mockResolvedValue(answer());
    read.mockReset().mockResolvedValue({ items: [], next: null });
    desk = new Desk();
  });
  afterEach(() => {
    // What stands open would wait for its writer, in the next test too.
    for (const button of desk.place.querySelectorAll<HTMLButtonElement>('form button'))
      if (button.textContent === 'Cancel') act(() => button.click());
    desk.close();
  });

  it.each(Object.entries(every))('writes a field of kind %s', async (name, [, , typed, sent]) => {
    open(madeRecord);
    desk.press(`Change: ${name}`);
    desk.write(typed);
    desk.press('Save');
    await desk.settle();
    expect(send).toHaveBeenCalledTimes(1);
    expect(send.mock.calls[0]?.[2]).toMatchObject({ seen: 10, fields: { [name]: sent } });
    expect(desk.text).toContain('Saved');
    expect(desk.place.querySelector('form')).toBeNull();
  });

  it('adds and takes away links one by one', async () => {
    open(madeRecord);
    send.mockResolvedValue({ answers: [answer()] });
    desk.press('Change: refs');
    await desk.settle();
    act(() => desk.place.querySelector<HTMLButtonElement>('[aria-label="Remove:"]')?.click());
    await desk.settle();
    expect(send.mock.calls[0]?.[2].wishes).toMatchObject([{ kind: 'unlink', record: 'r', field: 'refs', to: target }]);
  });

  it('writes a small table by cell: what was not touched is not sent, and a new row stands at the end', async () => {
    open(madeRecord);
    send.mockResolvedValue({ answers: [answer()] });
    desk.press('Change: rows');
    desk.press('Change row 1');
    desk.write('new');
    desk.press('Save the row');
    await desk.settle();
    desk.press('Add a row');
    desk.write('last');
    desk.press('Save the row');
    await desk.settle();
    const wishes = send.mock.calls.map(([, , body]) => body.wishes?.[0]);
    expect(wishes[0]).toMatchObject({ kind: 'row', row, cells: { cell: 'new' }, seen: 10 });
    expect(wishes[0]).not.toHaveProperty('order');
    expect(wishes[1]).toMatchObject({ kind: 'row', cells: { cell: 'last' } });
    expect(String(wishes[1]?.['order']) > 'V').toBe(true);
  });

  it('keeps what is typed into a row that others take away, and brings the row back whole where it is kept', async () => {
    open(madeRecord);
    send.mockResolvedValue({ answers: [answer()] });
    desk.press('Change: rows');
    desk.press('Change row 1');
    desk.write('new');
    act(() => {
      desk.client.setQueryData(queryKey, { ...madeRecord, fields: { ...madeRecord.fields, rows: [] } });
    });
    await desk.settle();
    expect(desk.control.value).toBe('new');
    expect(desk.text).toContain('Somebody has just taken this row away.');
    desk.press('Save the row');
    await desk.settle();
    expect(send.mock.calls[0]?.[2].wishes).toMatchObject([{ kind: 'row', row, order: 'V', cells: { cell: 'new' } }]);
  });

  it('keeps what is typed for whoever goes to another page and comes back, and has the browser ask before it is lost', async () => {
    const leaves = () => {
      const event = new Event('beforeunload', { cancelable: true });
      window.dispatchEvent(event);
      return !event.defaultPrevented;
    };
    open(madeRecord);
    desk.press('Change: short');
    expect(leaves()).toBe(true);
    desk.write('half a thought');
    expect(leaves()).toBe(false);
    desk.open(null);
    desk.open(<Page />);
    expect(desk.control.value).toBe('half a thought');
    expect(document.activeElement).toBe(document.body);
    desk.press('Cancel');
    expect(leaves()).toBe(true);
    desk.open(null);
    desk.open(<Page />);
    expect(desk.place.querySelector('form')).toBeNull();
  });

  it('never throws who goes by keys back to the top of the page', async () => {
    open(madeRecord);
    const focused = () => document.activeElement;
    const links = () => desk.place.querySelector('[role="combobox"]');
    desk.button('Change: refs').focus();
    desk.press('Change: refs');
    expect(desk.place.querySelector('fieldset')?.contains(focused())).toBe(true);
    const away = desk.place.querySelector<HTMLElement>('[aria-label="Remove:"]');
    act(() => away?.focus());
    act(() => {
      desk.client.setQueryData(queryKey, { ...madeRecord, fields: { ...madeRecord.fields, refs: [] } });
    });
    await desk.settle();
    expect(focused()).toBe(links());
    // Others add one while something is being looked for: it is still there.
    desk.write('wat');
    act(() => {
      desk.client.setQueryData(queryKey, madeRecord);
    });
    await desk.settle();
    expect(links()).toHaveProperty('value', 'wat');
    expect(focused()).toBe(links());
  });

  it('says what is wrong beside the field, sends nothing, and keeps what was typed', async () => {
    open(madeRecord);
    desk.press('Change: number');
    desk.write('12a');
    desk.key('Enter');
    await desk.settle();
    expect(desk.place.querySelector('[role="alert"]')?.textContent).toContain('not a number yet');
    expect(desk.control.getAttribute('aria-invalid')).toBe('true');
    expect(desk.control.value).toBe('12a');
    expect(send).not.toHaveBeenCalled();
  });

  it('keeps by Enter and leaves by Escape, but never while a word is being composed', async () => {
    open(madeRecord);
    desk.press('Change: short');
    desk.write('xin');
    desk.key('Enter', { isComposing: true });
    desk.key('Escape', { keyCode: 229 });
    expect(desk.control.value).toBe('xin');
    desk.key('Escape');
    expect(desk.place.querySelector('form')).toBeNull();
    expect(document.activeElement).toBe(desk.button('Change: short'));
    desk.press('Change: short');
    desk.write('new');
    desk.key('Enter');
    await desk.settle();
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('sends nothing where nothing was changed', async () => {
    open(madeRecord);
    desk.press('Change: place');
    desk.key('Enter');
    await desk.settle();
    expect(send).not.toHaveBeenCalled();
    expect(desk.place.querySelector('form')).toBeNull();
  });

  it('keeps what was typed where the server refuses it, with the server’s words', async () => {
    send.mockRejectedValue(new Problem(403, 'not_allowed', 'Ask Zhou Lan', {}, null));
    read.mockResolvedValue(madeRecord);
    open(madeRecord);
    desk.press('Change: short');
    desk.write('mine');
    desk.press('Save');
    await desk.settle();
    expect(desk.text).toContain('Ask Zhou Lan');
    expect(desk.control.value).toBe('mine');
  });

  it('is called by its label where the server refuses what stands in it', async () => {
    send.mockRejectedValue(new Problem(400, 'invalid_field', 'Check short.en', { fields: 'short.en' }, null));
    read.mockResolvedValue(madeRecord);
    open(madeRecord);
    desk.press('Change: short');
    desk.write('mine');
    desk.press('Save');
    await desk.settle();
    expect(desk.text).toContain('Check “short” and send it again.');
  });

  it('tells what it wrote over, and puts it back', async () => {
    send.mockResolvedValue(answer({ overwrote: { choice: { value: 'one', by: 'her' } } }));
    open({ ...madeRecord, fields: { ...madeRecord.fields, choice: null } });
    desk.press('Fill in: choice');
    desk.write('two');
    desk.press('Save');
    await desk.settle();
    expect(desk.text).toContain('Someone had just changed this. Your version has replaced theirs, which was:One');
    desk.press('Put theirs back');
    await desk.settle();
    expect(send.mock.calls[1]?.[2].fields).toEqual({ choice: 'one' });
  });

  it('tells nothing where what others wrote stands there still', async () => {
    const theirs = { en: 'old', zh: '她的' };
    send.mockResolvedValue(answer({ overwrote: { both: { value: theirs, by: 'her' } } }));
    open(madeRecord);
    desk.press('Change: both');
    desk.write('new');
    act(() => {
      desk.client.setQueryData(queryKey, {
        ...madeRecord,
        version: 4,
        fields: { ...madeRecord.fields, both: theirs },
      });
    });
    await desk.settle();
    desk.press('Save');
    await desk.settle();
    expect(send.mock.calls[0]?.[2].fields).toEqual({ both: { en: 'new', zh: '她的' } });
    expect(desk.text).not.toContain('had just changed it');
  });
});
