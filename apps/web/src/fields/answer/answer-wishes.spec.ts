import { recordTypes } from '@cityloom/operating-model';
import { recordFor } from '../../records/rehearsal/record-for.ts';
import { answerWishes, type Given } from './answer-wishes.ts';

const type = recordTypes.get('contribution');
const why = { zh: '就这样', en: 'So it is' };
const links = (...ids: string[]) => ids.map((to) => ({ to, as: null }));
const operations: string[] = [];
/** What is asked in short: how, and where a link leads. */
const asked = (given: Given | null, ...stands: string[]) => {
  if (type === undefined) throw new Error('There are no contributions.');
  const record = recordFor({ id: 'c', type: 'contribution', fields: { effect: 'adopted', ledTo: links(...stands) } });
  operations.length = 0;
  const named = (name: string) => {
    operations.push(name);
    return name;
  };
  return answerWishes(type, record, given, 'me', named).map((wish) =>
    'to' in wish ? [wish.kind, wish.to] : [wish.kind],
  );
};

describe('what is asked to answer something', () => {
  it('begins with what it leads to no more, and ends with what is new; each under a name of its own', () => {
    const ledTo = { was: ['a', 'b'], now: ['b', 'c'] };
    expect(asked({ outcome: 'partly', why, ledTo }, 'a', 'b')).toEqual([['unlink', 'a'], ['patch'], ['link', 'c']]);
    expect(new Set(operations).size).toBe(3);
  });

  it('leaves what somebody else has added since it was begun', () => {
    expect(asked({ outcome: 'adopted', why, ledTo: { was: [], now: [] } }, 'theirs')).toEqual([['patch']]);
    expect(asked({ outcome: 'adopted', why, ledTo: { was: [], now: ['mine'] } }, 'theirs')).toEqual([
      ['patch'],
      ['link', 'mine'],
    ]);
    expect(asked({ outcome: 'later', why }, 'theirs')).toEqual([['patch']]);
  });

  it('leads nowhere any more where it is taken back, a no, or merged', () => {
    const ledTo = { was: ['a'], now: ['a', 'b'] };
    for (const given of [null, { outcome: 'declined', why, ledTo }, { outcome: 'merged', why, into: 'other', ledTo }])
      expect(asked(given, 'a', 'theirs')).toEqual([['unlink', 'a'], ['unlink', 'theirs'], ['patch']]);
  });

  it('leads again where it did once taking it back is undone', () => {
    expect(asked({ outcome: 'adopted', why, ledTo: { was: [], now: ['a'] } }, 'a')).toEqual([['patch'], ['link', 'a']]);
  });
});
