import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { recordFor } from '../records/rehearsal/record-for.ts';
import { partAt, partsOf, rowsOf } from './parts.ts';

const plan = recordTypes.get('engagementPlan') as RecordType;
const record = recordFor({
  type: plan.id,
  fields: {
    targets: [
      { id: 'second', order: 'k', cells: {} },
      { id: 'first', order: 'V', cells: {} },
    ],
  },
});

describe('a part of a record', () => {
  it('is a field, a language of its text, or a cell of its small table', () => {
    expect(partAt(plan, record, 'budget')).toMatchObject({ field: { zh: '预算' }, isThere: true });
    expect(partAt(plan, record, 'goals/zh')).toMatchObject({ field: { zh: '目标' }, language: 'zh', isThere: true });
    expect(partAt(plan, record, 'goals/zh#where.in.it')).toEqual(partAt(plan, record, 'goals/zh'));
    expect(partAt(plan, record, 'targets/second/level')).toMatchObject({
      field: { zh: '请哪些人' },
      row: 2,
      column: { zh: '参与程度' },
      isThere: true,
    });
  });

  it('is a row that is known by its place and by what stands in it first', () => {
    const { phases } = (recordTypes.get('roadmap') as RecordType).fields;
    if (phases?.kind !== 'rows') throw new Error('no rows');
    const value = [
      { id: 'b', order: 'k', cells: { name: { zh: '', en: 'Build' } } },
      { id: 'a', order: 'V', cells: { key: 'p1', name: { zh: '打基础', en: 'Ground' } } },
      { id: 'c', order: 'z', cells: { from: '2026-01-01', key: 'no such' } },
    ];
    const rows = rowsOf(phases, value, 'zh');
    expect(rows.map(({ id, place }) => [id, place])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    expect(rows[0]?.words).not.toBe('');
    expect(rows.slice(1).map(({ words }) => words)).toEqual(['Build', '']);
    expect(rowsOf(phases, null, 'zh')).toEqual([]);
  });

  it('is still called by its name when it has gone', () => {
    const gone = partAt(plan, record, 'targets/third/level');
    expect(gone).toMatchObject({ field: { zh: '请哪些人' }, column: { zh: '参与程度' }, isThere: false });
    expect(gone.row).toBeUndefined();
    expect(partAt(plan, record, 'nothing')).toEqual({ field: null, isThere: false });
  });

  it('is offered where the reader may read it, in the order of the form', () => {
    const names = partsOf(plan, record).map(([name]) => name);
    expect(names).toEqual(['title', 'goals', 'targets', 'activities', 'kpis', 'period', 'lead']);
    const readable = { ...record, writes: ['budget'] };
    expect(partsOf(plan, readable).map(([name]) => name)).toContain('budget');
  });
});
