import { toldOf } from './support.service.ts';

const groups = (government: number, business: number, community: number, nobody = 0) =>
  (
    [
      ['government', government],
      ['business', business],
      ['community', community],
      [null, nobody],
    ] as const
  ).flatMap(([sector, count]) => (count === 0 ? [] : [{ sector, count }]));

describe('what is told of those who support something', () => {
  it.each([
    [groups(4, 4, 4), 12, null],
    [groups(10, 1, 1), 12, null],
    [groups(20, 20, 20), 60, { government: 20, business: 20, community: 20 }],
    [groups(0, 5, 0), 5, { business: 5 }],
    [groups(0, 5, 7, 1), 13, null],
    [groups(0, 5, 7, 5), 17, { business: 5, community: 7 }],
    [[], 0, null],
  ])('%j are %d, by sector %j', (of, count, sectors) => {
    expect(toldOf(of)).toEqual({ count, sectors });
  });
});
