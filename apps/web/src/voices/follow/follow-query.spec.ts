import { isFollowed, turned } from './follow-query.ts';

describe('what somebody follows', () => {
  it.each([
    ['usual', false, false, 'follow'],
    ['follow', false, true, 'usual'],
    ['mute', false, false, 'follow'],
    ['usual', true, true, 'mute'],
    ['mute', true, false, 'usual'],
    ['follow', true, true, 'mute'],
  ] as const)('%s, theirs: %s, is followed: %s, and turned becomes %s', (level, isTheirs, follows, next) => {
    expect([isFollowed({ level, isTheirs }), turned({ level, isTheirs })]).toEqual([follows, next]);
    expect(isFollowed({ level: next, isTheirs })).toBe(!follows);
  });
});
