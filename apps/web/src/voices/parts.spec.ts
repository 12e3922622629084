import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { recordFor } from '../records/rehearsal/record-for.ts';
import { partAt, partsOf } from './parts.ts';

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
