import { heardAs } from '@cityloom/operating-model';
import { isOver, knownAfter, type News, newsOf, type Standing, standingIn } from './slip-news.ts';
import { mailboxOf, masked } from './slip-mail.service.ts';
import type { Slip } from './slip.service.ts';

const waiting: Standing = { isGone: false, hidden: null, outcome: null, joined: null, why: null, stride: null };
const answered = { ...waiting, outcome: 'adopted' };

describe('what is new on a slip', () => {
  it.each<[string, Partial<Standing>, Partial<Standing>, News[]]>([
    ['nothing where nothing changed', answered, answered, []],
    ['an answer', waiting, answered, ['answered']],
    ['an answer and where it led', waiting, { ...answered, stride: 'ahead' }, ['answered', 'stride']],
    ['another answer', answered, { outcome: 'declined' }, ['answered']],
    ['that the answer was taken back', { ...answered, stride: 'ahead' }, waiting, ['waits']],
    ['what it went into was answered', { outcome: 'merged' }, { outcome: 'merged', joined: 'later' }, ['joined']],
    ['that its reason is another one', { ...answered, why: 'a' }, { ...answered, why: 'b' }, ['answered']],
    ['a step on', { ...answered, stride: 'ahead' }, { ...answered, stride: 'done' }, ['stride']],
    ['not that it leads nowhere any more', { ...answered, stride: 'ahead' }, answered, []],
    ['that it was hidden, and nothing besides', waiting, { ...answered, hidden: 'insult' }, ['hidden']],
    ['nothing while it is hidden', { hidden: 'insult' }, { ...answered, hidden: 'personal' }, []],
    ['that it is shown, and what happened meanwhile', { hidden: 'insult' }, answered, ['shown', 'answered']],
    ['that it is gone, and nothing besides', { hidden: 'insult' }, { ...answered, isGone: true }, ['gone']],
  ])('is %s', (_, before, now, news) => {
    expect(newsOf({ ...waiting, ...before }, { ...waiting, ...now })).toEqual(news);
  });

  it('is told once it is shown again, however often it was looked at while it was hidden', () => {
    const hidden = { ...answered, hidden: 'insult' };
    const known = knownAfter(knownAfter(waiting, hidden), hidden);
    expect(newsOf(known, answered)).toEqual(['shown', 'answered']);
    expect(newsOf(knownAfter(known, answered), answered)).toEqual([]);
  });
});

describe('a slip', () => {
  const type = heardAs();
  if (type === null) throw new Error('nothing is heard');
  const slip = (more: Partial<Slip>): Slip => ({
    type,
    code: 'CTB-1',
    fields: {},
    about: null,
    at: '2026-06-30T00:00:00Z',
    answeredAt: null,
    isPublic: false,
    isGone: false,
    hiding: null,
    isMerged: false,
    into: null,
    ledTo: [],
    occasions: [],
    today: '2026-06-30',
    ...more,
  });
  const ledTo = (...strides: ('ahead' | 'underWay' | 'done' | 'dropped' | null)[]) =>
    strides.map((stride) => ({ stride })) as unknown as Slip['ledTo'];

  it('is over once it is answered and nothing that it led to is on its way', () => {
    const yes = { fields: { effect: 'adopted' } };
    expect(isOver(slip({}))).toBe(false);
    expect(isOver(slip(yes))).toBe(true);
    expect(isOver(slip({ fields: { effect: 'merged' }, isMerged: true }))).toBe(false);
    for (const [stride, over] of [
      ['ahead', false],
      ['underWay', false],
      ['done', true],
      ['dropped', true],
      [null, true],
    ] as const)
      expect([stride, isOver(slip({ ...yes, ledTo: ledTo(stride) }))]).toEqual([stride, over]);
  });

  it('has come as far as all that it led to and that was not dropped', () => {
    const of = (...strides: Parameters<typeof ledTo>) => standingIn(slip({ ledTo: ledTo(...strides) })).stride;
    expect([of(), of(null), of('dropped', null)]).toEqual([null, null, 'dropped']);
    expect([of('done', 'dropped'), of('done', 'ahead'), of('ahead', 'ahead')]).toEqual(['done', 'underWay', 'ahead']);
  });
});

describe('an address', () => {
  it('is shown as its owner knows it again', () => {
    expect(['anna@people.example', 'b@x.example'].map(masked)).toEqual(['a…@people.example', 'b…@x.example']);
  });

  it('is one mailbox in whatever case, and whatever follows a plus', () => {
    expect(['Anna+1@People.Example', 'anna@people.example', 'anna+a+b@people.example'].map(mailboxOf)).toEqual(
      Array.from({ length: 3 }, () => 'anna@people.example'),
    );
  });
});
