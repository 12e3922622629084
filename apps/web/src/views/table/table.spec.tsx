import { recordFor } from '../../records/rehearsal/record-for.ts';
import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { jest } from '@jest/globals';
import type { ReactNode } from 'react';

jest.unstable_mockModule('../../server/read.ts', () => ({ read: () => new Promise(() => undefined) }));
jest.unstable_mockModule('../../fields/record-link.tsx', () => ({
  RecordLink: ({ code, children }: { code: string; children: ReactNode }) => <a href={code}>{children}</a>,
}));
const { show } = await import('../rehearsal/stage.tsx');
const { TableView } = await import('./table-view.tsx');

const initiative = recordTypes.get('initiative') as RecordType;
const record = (code: string, name: string, facts: object) =>
  recordFor({ id: code, type: 'initiative', code, fields: { name: { zh: '', en: name }, ...facts } });

describe('a table', () => {
  let stage: Awaited<ReturnType<typeof show>>;
  const codes = () => [...stage.page.querySelectorAll('tbody a')].map((link) => link.getAttribute('href'));
  const head = (words: string) => stage.find('th[scope="col"]', words);

  beforeEach(async () => {
    const records = [
      record('INI-1', 'Bridge', { progress: 40, outcomes: ['o', 'p', 'q'].map((to) => ({ to, as: null })) }),
      record('INI-2', 'Archive', { progress: 90 }),
    ];
    stage = await show(initiative.id, records, (all, sort, onSort) => (
      <TableView type={initiative} records={all} sort={sort} onSort={onSort} />
    ));
  });
  afterEach(() => stage.close());

  it('is sorted by a button in the head of a column, which says so', async () => {
    expect(head('Name').getAttribute('aria-sort')).toBe('none');
    await stage.press('th button', 'Name');
    expect(head('Name').getAttribute('aria-sort')).toBe('ascending');
    expect(codes()).toEqual(['INI-2', 'INI-1']);
    await stage.press('th button', 'Progress');
    await stage.press('th button', 'Progress');
    expect(head('Progress').getAttribute('aria-sort')).toBe('descending');
    expect(head('Name').getAttribute('aria-sort')).toBe('none');
  });

  it('has no button where no order says anything', () => {
    expect(head('Outcomes served').querySelector('button')).toBeNull();
  });

  it('names every row by its record, and scrolls in a region that has a name', () => {
    expect(stage.find('th[scope="row"]', 'Bridge').textContent).toContain('INI-1');
    expect(stage.find('section[tabindex="0"]').getAttribute('aria-label')).toBe('Initiatives: list');
  });

  it('cuts long rows of links, and says how many are left', () => {
    expect(stage.find('td', '+1').textContent).toContain('and 1 more');
  });
});
