import { recordFor } from '../../records/rehearsal/record-for.ts';
import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { jest } from '@jest/globals';
import { act, type ReactNode } from 'react';
import { Problem } from '../../server/problem.ts';

const send = jest.fn<(method: string, path: string, body: { fields: object }) => Promise<unknown>>();
jest.unstable_mockModule('../../server/send.ts', () => ({ send }));
jest.unstable_mockModule('../../server/read.ts', () => ({ read: () => new Promise(() => undefined) }));
jest.unstable_mockModule('../../fields/record-link.tsx', () => ({
  RecordLink: ({ code, children }: { code: string; children: ReactNode }) => <a href={code}>{children}</a>,
}));
// jsdom lays nothing out, so a panel that opens finds nothing in it to focus.
jest.unstable_mockModule('../../ui/disclosure.tsx', () => ({
  Disclosure: ({ face, children }: { face: ReactNode; children: (close: () => void) => ReactNode }) => (
    <>
      <button type="button">{face}</button>
      {children(() => undefined)}
    </>
  ),
}));
const { show } = await import('../rehearsal/stage.tsx');
const { BoardView } = await import('./board-view.tsx');
const { boardFieldOf, columnsOf } = await import('./columns.ts');

const initiative = recordTypes.get('initiative') as RecordType;
const bridge = recordFor({
  type: 'initiative',
  code: 'INI-1',
  fields: { name: { zh: '银桥', en: 'Silver Bridge' }, stage: 'idea' },
  writes: ['stage'],
});
const shops = recordFor({ id: 'b', type: 'initiative', code: 'INI-2', fields: { name: { zh: '小店', en: 'Shops' } } });

describe('the columns of a board', () => {
  const by = boardFieldOf(initiative);

  it('are the options in their order, what is not set first', () => {
    expect(by).not.toBeNull();
    const columns = by ? columnsOf(by, [bridge, shops]) : [];
    expect(columns.map(({ value }) => value)).toEqual([
      null,
      'idea',
      'defined',
      'approved',
      'running',
      'live',
      'closed',
      'stopped',
    ]);
    expect(columns[0]?.records).toEqual([shops]);
    expect(columns[1]?.records).toEqual([bridge]);
  });

  it('leave out “not set” where it cannot be', () => {
    const field = by && { ...by, field: { ...by.field, required: true } };
    expect(field && columnsOf(field, [bridge])[0]?.value).toBe('idea');
  });
});

describe('a card', () => {
  let stage: Awaited<ReturnType<typeof show>>;
  const column = (name: string) => stage.find('section', new RegExp(`^${name}`));

  beforeEach(async () => {
    send.mockReset();
    stage = await show(initiative.id, [bridge, shops], (records) => <BoardView type={initiative} records={records} />);
  });
  afterEach(() => stage.close());

  const move = async (to: string) => {
    await stage.press('button', /Move to…/);
    await stage.press('li > button', to);
  };

  it('that is moved from its menu is a wish, stands there at once, and takes the focus along', async () => {
    send.mockReturnValue(new Promise(() => undefined));
    await move('Running');
    expect(send).toHaveBeenCalledWith(
      'PATCH',
      '/api/cities/c/records/initiative/a',
      expect.objectContaining({ fields: { stage: 'running' } }),
      expect.anything(),
    );
    expect(column('Running').textContent).toContain('Silver Bridge');
    expect(column('Running').contains(document.activeElement)).toBe(true);
    expect(stage.find('output', '“Silver Bridge” is now in “Running”.')).toBeTruthy();
  });

  it('goes back with Undo', async () => {
    send.mockResolvedValue({ operation: 'o', record: 'a', code: 'INI-1', clock: 2, version: 2, overwrote: {} });
    await move('Running');
    await stage.press('output button', 'Undo');
    expect(send.mock.calls.map(([, , { fields }]) => fields)).toEqual([{ stage: 'running' }, { stage: 'idea' }]);
    expect(column('Idea').textContent).toContain('Silver Bridge');
  });

  it('is put back where the server refuses, and says why', async () => {
    send.mockRejectedValue(new Problem(403, 'not_allowed', 'Ask Zhou Lan.', {}, null));
    await move('Running');
    expect(column('Idea').textContent).toContain('Silver Bridge');
    expect(stage.find('output', /was not moved\. Ask Zhou Lan\./)).toBeTruthy();
  });

  it('is dropped on another column', async () => {
    send.mockReturnValue(new Promise(() => undefined));
    const drag = (element: Element, kind: string) => {
      const event = new Event(kind, { bubbles: true, cancelable: true });
      Object.assign(event, { dataTransfer: { setData: () => undefined, setDragImage: () => undefined } });
      act(() => void element.dispatchEvent(event));
    };
    drag(stage.find('li[draggable="true"]', 'Silver Bridge'), 'dragstart');
    drag(column('Approved'), 'drop');
    await stage.settle();
    expect(send.mock.calls[0]?.[2].fields).toEqual({ stage: 'approved' });
  });

  it('of others has no menu and is not dragged', () => {
    expect(stage.find('li', 'Shops').getAttribute('draggable')).not.toBe('true');
    expect(column('Not set').querySelector('button')).toBeNull();
  });
});
