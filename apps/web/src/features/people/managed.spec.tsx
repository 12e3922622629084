import { jest } from '@jest/globals';
import { act } from 'react';
import { Desk } from '../../fields/rehearsal/desk.tsx';
import type { City, Member } from '../../server/contract.ts';
import { HereProvider } from '../../server/here.tsx';
import { Problem, Unreachable } from '../../server/problem.ts';
import type { Person } from './shapes.ts';

const send = jest.fn<(method: string, path: string, body: unknown) => Promise<unknown>>();
const read = jest.fn<(path: string) => Promise<unknown>>();
jest.unstable_mockModule('../../server/send.ts', () => ({ send }));
jest.unstable_mockModule('../../server/read.ts', () => ({ read }));
const { Managed } = await import('./managed.tsx');

const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  name: { en: name, zh: name },
  organisation: null,
  sector: null,
  grants: [{ id: `${id}-member`, role: 'member', practice: null, until: null }],
  state: 'active',
  invitation: null,
  ...more,
});
const city: City = {
  id: 'c',
  slug: 'qichuan',
  name: { en: 'Qichuan', zh: '栖川' },
  zone: 'Asia/Shanghai',
  today: '2026-06-30',
  example: true,
  hearsAll: false,
  readsFirst: true,
  answerDays: 15,
};
const member = { id: 'me' } as Member;
const code = { code: 'K7QM-2XRD-9H', until: '2026-12-17T08:00:00Z' };

describe('looking after access', () => {
  let desk: Desk;
  let people: Person[];
  const paths = () => send.mock.calls.map(([, path]) => path.replace('/api/cities/c/', ''));
  const dialog = () => document.querySelector('dialog');
  /** Until nothing is being read: what was done reads the lists anew. */
  const settle = async () => {
    do await desk.settle();
    while (desk.client.isFetching() > 0);
  };
  const open = async () => {
    desk.open(
      <HereProvider here={{ city, member }}>
        <Managed />
      </HereProvider>,
    );
    await settle();
  };
  const press = async (name: string) => {
    desk.press(name);
    await settle();
  };

  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function show() {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function close() {
      this.dispatchEvent(new Event('close'));
    };
    people = [person('he', 'He Chuan'), person('me', 'Lin Jing')];
    send.mockReset().mockResolvedValue(code);
    read
      .mockReset()
      .mockImplementation(async (path) => ({ items: path.includes('/people') ? people : [], next: null }));
    desk = new Desk();
  });
  afterEach(() => {
    desk.close();
  });

  it('adds somebody with a name alone, and shows the code once', async () => {
    await open();
    await press('Add a person');
    await press('Add and make a sign-in code');
    expect(desk.text).toContain('Please fill this in.');
    expect(document.activeElement).toBe(desk.control);
    expect(send).not.toHaveBeenCalled();
    desk.write('Ms Ho');
    await press('Add and make a sign-in code');
    expect(send.mock.calls[0]?.[2]).toMatchObject({ name: { en: 'Ms Ho', zh: 'Ms Ho' }, role: 'member', until: null });
    expect(dialog()?.textContent).toContain(code.code);
    act(() => dialog()?.close());
    expect(document.body.innerHTML).not.toContain(code.code);
    expect(
      JSON.stringify(
        desk.client
          .getQueryCache()
          .getAll()
          .map(({ state }) => state),
      ),
    ).not.toContain(code.code);
  });

  it('keeps what was typed where no answer came, and sends the same person again', async () => {
    await open();
    await press('Add a person');
    desk.write('Ms Ho');
    send.mockRejectedValueOnce(new Unreachable('people'));
    await press('Add and make a sign-in code');
    expect(desk.control.value).toBe('Ms Ho');
    await press('Add and make a sign-in code');
    const [first, second] = send.mock.calls.map(([, , body]) => body);
    expect(second).toEqual(first);
    expect(dialog()).not.toBeNull();
  });

  it('keeps what was typed while the form is away', async () => {
    await open();
    await press('Add a person');
    desk.write('Ms Ho');
    await press('Close');
    await press('Add a person');
    expect(desk.control.value).toBe('Ms Ho');
  });

  it('sets within how many days answers are promised, and refuses what no city may promise', async () => {
    await open();
    for (const wrong of ['', '0', '91', '7.5', '十天']) {
      desk.write(wrong);
      await press('Set');
      expect(desk.text).toContain('A whole number from 1 to 90, please.');
      expect(document.activeElement).toBe(desk.control);
    }
    expect(send).not.toHaveBeenCalled();
    // Wide digits, as an input method writes them.
    desk.write(' ３０ ');
    await press('Set');
    expect(send.mock.calls).toEqual([['PUT', '/api/cities/c/answering', { days: 30 }, expect.anything()]]);
    expect(desk.text).not.toContain('A whole number');
    expect(desk.text).toContain('within 30 days');
    expect(document.activeElement).toBe(desk.control);
  });

  it('asks once before access ends', async () => {
    await open();
    await press('Manage He Chuan');
    await press('End access');
    expect(send).not.toHaveBeenCalled();
    expect(desk.text).toContain('What they wrote stays');
    await press('End access');
    expect(paths()).toEqual(['people/he/end']);
  });

  it('tells why somebody must stay, and offers no second try', async () => {
    await open();
    send.mockRejectedValue(new Problem(409, 'last_administrator', 'Nobody would be left', {}, null));
    await press('Manage Lin Jing');
    await press('End access');
    await press('End access');
    expect(desk.text).toContain('Nobody would be left');
    expect(desk.text).not.toContain('Try again');
  });

  it('ends a role of others at once, and asks before one’s own', async () => {
    await open();
    await press('Manage He Chuan');
    await press('End the role of Member');
    expect(paths()).toEqual(['people/he/grants/he-member/end']);
    await press('Manage He Chuan');
    await press('Manage Lin Jing');
    await press('End the role of Member');
    expect(send).toHaveBeenCalledTimes(1);
    expect(desk.text).toContain('End your own role of Member?');
  });

  it('offers nothing but the way back to somebody whose access has ended', async () => {
    people = [person('he', 'He Chuan', { state: 'ended' })];
    await open();
    await press('Manage He Chuan');
    expect(() => desk.button('New sign-in code')).toThrow('no button');
    await press('Restore access');
    expect(paths()).toEqual(['people/he/resume']);
  });

  it('gives one more role, of those that somebody does not have yet', async () => {
    await open();
    await press('Manage He Chuan');
    await press('Add a role');
    expect([...desk.place.querySelectorAll('form label')].map(({ textContent }) => textContent)).not.toContainEqual(
      expect.stringMatching(/^Member/),
    );
    await press('Add a role');
    expect(send.mock.calls[0]?.[2]).toMatchObject({ role: 'observer', until: null });
  });

  it('keeps what was typed where it was refused, and says why', async () => {
    await open();
    await press('Add a person');
    desk.write('Ms Ho');
    send.mockRejectedValueOnce(new Problem(409, 'outlasts_giver', 'Until 2026-12-31 at most', {}, null));
    await press('Add and make a sign-in code');
    expect(desk.text).toContain('Until 2026-12-31 at most');
    expect(desk.control.value).toBe('Ms Ho');
  });

  it('gives a practice to lead only with the practice, and shows and ends it under its name', async () => {
    people = [
      person('he', 'He Chuan', { grants: [{ id: 'g', role: 'practice_lead', practice: '6.3', until: null }] }),
      person('me', 'Lin Jing'),
    ];
    await open();
    await press('Manage He Chuan');
    await press('Add a role');
    const lead = [...desk.place.querySelectorAll('form label')].find((one) =>
      one.textContent.startsWith('Practice lead'),
    );
    act(() => lead?.querySelector('input')?.click());
    await press('Add a role');
    expect(send).not.toHaveBeenCalled();
    expect(desk.text).toContain('Please fill this in.');
    const select = desk.place.querySelector<HTMLSelectElement>('form select');
    expect(document.activeElement).toBe(select);
    expect([...(select?.options ?? [])].map(({ value }) => value)).not.toContain('6.3');
    act(() => {
      if (select) select.value = '6.9';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await press('Add a role');
    expect(send.mock.calls[0]?.[2]).toMatchObject({ role: 'practice_lead', practice: '6.9', until: null });
    await press('End the role of Practice lead: City vision');
    expect(paths()[1]).toBe('people/he/grants/g/end');
  });

  it('calls what was refused as the form does, of a new organisation too', async () => {
    const refusal = (fields: string) => new Problem(400, 'invalid_field', `Check ${fields}`, { fields }, null);
    await open();
    await press('Add a person');
    desk.write('Ms Ho');
    send.mockRejectedValueOnce(refusal('until, name.en'));
    await press('Add and make a sign-in code');
    expect(desk.text).toContain('Check “Last day (leave empty for no end)” and “Name” and send it again.');
    expect(desk.control.value).toBe('Ms Ho');
    const change = (label: string, value: string) => {
      const found = [...desk.place.querySelectorAll('label')].find(({ textContent }) => textContent === label);
      const control = document.getElementById(found?.htmlFor ?? '');
      act(() => {
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
        control?.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
      });
    };
    change('Organisation', 'new');
    change('Name of the organisation', 'Ho Foods');
    send.mockRejectedValueOnce(refusal('name.en'));
    await press('Add and make a sign-in code');
    expect(desk.text).toContain('Check “Name of the organisation” and send it again.');
  });
});
