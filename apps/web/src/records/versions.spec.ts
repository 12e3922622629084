import { isRevised } from './versions.ts';

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
