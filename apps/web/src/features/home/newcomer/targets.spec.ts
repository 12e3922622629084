import type { RecordView } from '../../../records/shapes.ts';
import { initiativeToMove, sectionToWrite } from './targets.ts';

const record = (code: string, more: Partial<RecordView> = {}): RecordView => ({
  id: code,
  type: 'initiative',
  code,
  state: 'draft',
  visibility: 'members',
  owner: null,
  ownerOrg: null,
  version: 1,
  clock: 1,
  createdAt: '',
  changedAt: '2026-06-30T08:00:00Z',
  fields: { period: { from: '2026-09-01', to: '2027-01-31' } },
  may: [],
  writes: [],
  ...more,
});
const section = (code: string, mayWriteText: boolean, may: string[] = []) => ({
  record: record(code, { may }),
  number: 1,
  title: { zh: '', en: '' },
  mayWriteText,
});

describe('where the first steps lead', () => {
  it('is the first section that the reader may write, else one that they may ask to write, else none', () => {
    const [read, asked, mine] = [section('A', false), section('B', false, ['comment']), section('C', true)];
    expect(sectionToWrite([read, asked, mine])).toMatchObject({ code: 'C', mayWrite: true });
    expect(sectionToWrite([read, asked])).toMatchObject({ code: 'B', mayWrite: false });
    expect(sectionToWrite([read])).toBeUndefined();
  });

  it('is the first bar that is not over and that the reader may move, else any', () => {
    const theirs = record('A');
    const undated = record('B', { fields: {}, writes: ['period'] });
    const over = record('C', { fields: { ...theirs.fields, stage: 'closed' }, writes: ['period'] });
    const mine = record('D', { writes: ['period'] });
    expect(initiativeToMove([theirs, undated, over, mine])).toMatchObject({ code: 'D', mayMove: true });
    expect(initiativeToMove([over, theirs])).toMatchObject({ code: 'A', mayMove: false });
    expect(initiativeToMove([undated, over])).toBeUndefined();
  });
});
