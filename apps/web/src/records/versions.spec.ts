import { isEverSealed, recordTypes, stateOf } from '@cityloom/operating-model';
import { isRevised, mayReadOtherwise } from './versions.ts';

it.each([
  ['adopted', false],
  ['draft', true],
  ['consultation', true],
  ['review', true],
  // What was replaced or put away is no longer in force, and yet as it was sealed.
  ['superseded', false],
  ['archived', false],
] as const)('an adopted text that is now in state %s is being revised: %s', (state, expected) => {
  expect(isRevised({ state })).toBe(expected);
});

it('a part that is never adopted itself may read otherwise at any time, an adopted text only while it is revised', () => {
  const parts = [...recordTypes.values()].filter(
    (type) => isEverSealed(type) && !stateOf(type.lifecycle).includes('adopted'),
  );
  expect(parts).not.toEqual([]);
  for (const { id } of parts) expect(mayReadOtherwise({ type: id, state: 'shared' })).toBe(true);
  const whole = [...recordTypes.values()].find(({ holds }) => holds);
  const inState = (state: 'adopted' | 'draft') => mayReadOtherwise({ type: whole?.id ?? '', state });
  expect([inState('adopted'), inState('draft')]).toEqual([false, true]);
});
