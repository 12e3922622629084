import { recordTypes } from '@cityloom/operating-model';
import { recordFor } from '../records/rehearsal/record-for.ts';
import { earlierReasons, toAnswer } from './answerable.ts';

const contribution = recordTypes.get('contribution');
const initiative = recordTypes.get('initiative');
if (contribution === undefined || initiative === undefined) throw new Error('two types');

const record = (code: string, fields: Record<string, unknown>, more: object = {}) =>
  recordFor({ id: code, code, state: 'shared', writes: ['effect'], fields, ...more });

describe('what somebody may answer', () => {
  it('is what waits and is shared, the soonest promised first', () => {
    const records = [
      record('CTB-1', { replyDue: '2026-07-20' }),
      record('CTB-2', { replyDue: '2026-06-01' }),
      record('CTB-3', { effect: 'adopted', replyDue: '2026-01-01' }),
      record('CTB-4', {}),
      record('CTB-5', { replyDue: '2026-05-01' }, { writes: [] }),
      record('CTB-6', { replyDue: '2026-05-01' }, { state: 'draft' }),
    ];
    expect(toAnswer(contribution, records).map(({ code }) => code)).toEqual(['CTB-2', 'CTB-1', 'CTB-4']);
    expect(toAnswer(initiative, records)).toEqual([]);
  });

  it('is helped by what they said before, the latest first, each once', () => {
    const said = (code: string, clock: number, zh: string, repliedBy = 'me') =>
      record(code, { effect: 'later', reply: { zh, en: '' }, repliedBy }, { clock });
    const records = [
      said('CTB-1', 1, '先等等'),
      said('CTB-2', 3, '先等等'),
      said('CTB-3', 2, '已经在做'),
      said('CTB-4', 9, '别人的', 'he'),
    ];
    expect(earlierReasons(contribution, records, 'me', 'zh')).toEqual(['先等等', '已经在做']);
  });
});
