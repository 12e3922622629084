import { recordTypes, type RecordType } from '@cityloom/operating-model';
import fc from 'fast-check';
import { recordFor } from '../../../records/rehearsal/record-for.ts';
import { inOrder, mostTelling, newestFirst, type Said, saidIn, saidTypes, stageOf, tallyOf, wantedOf } from './said.ts';

const answered = saidTypes.filter(({ answer }) => answer !== undefined);
const talk = saidTypes.find(({ answer }) => answer === undefined) as RecordType;
const promised = answered.find(({ answer }) => answer?.due !== undefined) as RecordType;
const today = '2026-07-01';

type Facts = { stored?: string; why?: string; due?: string; state?: 'draft' | 'shared' | 'closed'; day?: string };
let made = 0;
const record = (type: RecordType, { stored, why, due, state = 'shared', day = '01' }: Facts) => {
  const { answer } = type;
  if (answer === undefined) throw new Error(`nobody answers ${type.id}`);
  const fields = {
    [answer.outcome]: stored,
    [answer.why]: why === undefined ? undefined : { zh: why, en: '' },
    ...(answer.due && { [answer.due.day]: due }),
  };
  made += 1;
  return recordFor({ id: `r${made}`, type: type.id, state, createdAt: `2026-06-${day}T00:00:00Z`, fields });
};
const said = (facts: Facts, type = promised) => saidIn(type, record(type, facts)) as Said;

describe('what somebody said', () => {
  it('is what is answered or said in passing, no log of it, and no draft any more', () => {
    expect(saidTypes.map(({ id }) => id)).toEqual(['contribution', 'comment', 'suggestion']);
    expect(saidIn(promised, record(promised, { state: 'draft' }))).toBeNull();
    const other = [...recordTypes.values()].find(({ answer }) => answer === undefined) as RecordType;
    expect(saidIn(other, recordFor({ type: other.id, state: 'shared' }))).toBeNull();
  });

  it('is asked for by whose words they are, and of talk in an organisation, by what it said in its own name', () => {
    expect(wantedOf({ person: 'he' }, talk)).toEqual({ filter: { '@owner': { eq: 'he' } } });
    expect(wantedOf({ organisation: 'S17' }, promised)).toEqual({ filter: { '@ownerOrg': { eq: 'S17' } } });
    expect(wantedOf({ organisation: 'S17' }, talk)).toEqual({
      filter: { '@ownerOrg': { eq: 'S17' }, forOrganisation: { eq: 'true' } },
    });
  });

  it('waits, is answered, comes to an end or is talk, and only what waits has a day', () => {
    const due = '2026-07-09';
    const stages = (facts: Facts) => [said({ ...facts, due })].map((one) => [stageOf(one), one.due]);
    expect(stages({})).toEqual([['waiting', due]]);
    expect(stages({ stored: 'declined', why: 'no' })).toEqual([['answered', null]]);
    expect(stages({ state: 'closed' })).toEqual([['ended', null]]);
    const hidden = saidIn(promised, { ...record(promised, { due }), visibility: 'withheld' }) as Said;
    expect([stageOf(hidden), hidden.due]).toEqual(['ended', null]);
    const settled = recordFor({ type: talk.id, state: 'shared', fields: { resolved: true, on: 'bridge' } });
    expect(saidIn(talk, settled)).toMatchObject({ stands: 'talk', on: 'bridge', outcome: { en: 'Settled' } });
    expect(saidIn(talk, recordFor({ type: talk.id, state: 'shared' }))).toMatchObject({
      stands: 'talk',
      outcome: null,
    });
  });

  it('is read by the person who said it with the newest first', () => {
    const [old, young] = [said({ day: '02' }), said({ stored: 'later', day: '20' })];
    expect(newestFirst([old, young])).toEqual([young, old]);
  });

  it('is counted by what became of it, with the days to the soonest promise', () => {
    const all = [
      said({ stored: 'adopted', why: 'yes', due: '2026-01-01' }),
      said({ stored: 'declined' }),
      said({ due: '2026-07-09' }),
      said({ due: '2026-07-04' }),
      said({ state: 'closed', due: '2026-01-01' }),
    ];
    const { outcomes, ...rest } = tallyOf(all, today);
    expect(outcomes.map(({ outcome, count }) => [outcome.en, count])).toEqual([
      ['Adopted', 1],
      ['Not adopted', 1],
    ]);
    expect(rest).toEqual({ all: 5, waiting: 2, closed: 1, left: 3 });
    expect(tallyOf([said({ due: '2026-06-28' }), ...all], today).left).toBe(-3);
    expect(tallyOf([said({})], today).left).toBeNull();
    expect(tallyOf([], today)).toEqual({ all: 0, outcomes: [], waiting: 0, closed: 0, left: null });
  });

  it('adds up, whatever was said and answered', () => {
    const facts = fc.record(
      {
        stored: fc.constantFrom('adopted', 'partly', 'declined', 'later', 'passed_on', 'unheard of'),
        due: fc.constantFrom('2026-06-01', '2026-07-20'),
        state: fc.constantFrom('shared' as const, 'closed' as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(facts, fc.constantFrom(...answered))), (many) => {
        const { all, outcomes, waiting, closed } = tallyOf(
          many.map(([one, type]) => said(one, type)),
          today,
        );
        expect(all).toBe(many.length);
        expect(outcomes.reduce((sum, { count }) => sum + count, waiting + closed)).toBe(all);
      }),
    );
  });

  it('is read with what waits first, the soonest promise before the others, then the newest', () => {
    const [old, young] = [said({ stored: 'adopted', day: '02' }), said({ stored: 'later', day: '20' })];
    const [late, soon, never] = [said({ due: '2026-07-09' }), said({ due: '2026-07-04' }), said({ day: '25' })];
    expect(inOrder([old, never, late, young, soon])).toEqual([soon, late, never, young, old]);
  });

  it('is told in a letter by one answer of each kind first, each with its reason', () => {
    const [yes, again] = [
      said({ stored: 'adopted', why: 'a', day: '20' }),
      said({ stored: 'adopted', why: 'b', day: '19' }),
    ];
    const no = said({ stored: 'declined', why: 'c', day: '03' });
    const silent = said({ stored: 'partly', day: '30' });
    expect(mostTelling([again, silent, no, yes, said({})], 2)).toEqual([yes, no]);
    expect(mostTelling([again, silent, no, yes], 4)).toEqual([yes, no, again]);
  });
});
