import { readCompareSearch } from './compare-search.ts';

it.each([
  [{}, {}],
  [{ with: 'now' }, { with: 'now' }],
  [{ with: 2 }, { with: 2 }],
  [{ with: '2' }, { with: 2 }],
  [{ with: 0 }, {}],
  [{ with: 1.5 }, {}],
  [{ with: 'then' }, {}],
  [{ with: [1] }, {}],
  [{ with: null }, {}],
  [{ with: 1_000_000 }, {}],
])('the address of a comparison with %j is read as %j', (address, expected) => {
  expect(readCompareSearch(address)).toEqual(expected);
});
