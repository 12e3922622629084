import { jest } from '@jest/globals';
import { act } from 'react';
import { Desk } from './rehearsal/desk.tsx';

const organisation = (id: string, en: string, zh: string) => ({ id, code: id, name: { en, zh }, sector: 'community' });
const read = jest.fn<(path: string) => Promise<unknown>>();
jest.unstable_mockModule('../server/read.ts', () => ({ read }));
const { Picker } = await import('./picker.tsx');

describe('finding something by its name', () => {
  let desk: Desk;
  const onChoose = jest.fn<(id: string | null) => void>();
  const options = () => [...desk.place.querySelectorAll('[role="option"]')].map((one) => one.textContent);
  const active = () =>
    desk.place.querySelector(`[id="${desk.control.getAttribute('aria-activedescendant')}"]`)?.textContent;

  beforeEach(async () => {
    onChoose.mockReset();
    read.mockReset().mockImplementation((path) =>
      Promise.resolve(
        path.includes('/names')
          ? { items: [{ ...organisation('a', 'Silver Bridge', '银桥'), type: 'organisation' }] }
          : {
              items: [
                organisation('a', 'Silver Bridge', '银桥'),
                organisation('b', 'Harbour Traders', '港口商会'),
                organisation('d', 'Harbour Watch', '港口守望'),
              ],
            },
      ),
    );
    desk = new Desk();
  });
  afterEach(() => desk.close());

  const open = (chosen: string | null, without: readonly string[] = []) => {
    const attributes = { 'aria-label': 'Lead' };
    desk.open(
      <Picker to="organisation" chosen={chosen} onChoose={onChoose} without={without} attributes={attributes} />,
    );
  };

  it('offers everything on the first arrow, what fits in either language after typing, and takes it by Enter', async () => {
    open(null);
    desk.key('ArrowDown');
    await desk.settle();
    expect(options()).toHaveLength(3);
    desk.write('港口');
    await desk.settle();
    expect(options()).toEqual([expect.stringContaining('Traders'), expect.stringContaining('Watch')]);
    desk.key('ArrowDown');
    expect(active()).toContain('Harbour Watch');
    desk.key('ArrowDown');
    expect(active()).toContain('Harbour Watch');
    desk.key('Enter');
    expect(onChoose).toHaveBeenCalledWith('d');
    expect(options()).toHaveLength(0);
  });

  it('takes nothing while a word is being composed', async () => {
    open(null);
    desk.write('gangkou');
    desk.write('港口');
    await desk.settle();
    desk.key('Enter', { isComposing: true });
    expect(onChoose).not.toHaveBeenCalled();
  });

  it('closes by Escape and shows again what is chosen; the form around it hears no Escape', async () => {
    open('a');
    await desk.settle();
    expect(desk.control.value).toBe('Silver Bridge');
    desk.write('x');
    await desk.settle();
    expect(desk.text).toContain('Nothing by that name.');
    const heard = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    act(() => {
      desk.control.dispatchEvent(heard);
    });
    expect(heard.defaultPrevented).toBe(true);
    expect(desk.control.value).toBe('Silver Bridge');
    expect(desk.control.getAttribute('aria-expanded')).toBe('false');
  });

  it('offers nothing twice, and can be emptied', async () => {
    open('a', ['b']);
    desk.key('ArrowDown');
    await desk.settle();
    expect(options().join()).not.toContain('Traders');
    desk.press('Clear');
    expect(onChoose).toHaveBeenCalledWith(null);
  });
});
