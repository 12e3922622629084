/** A seeded source of chance, so that a failing run can be repeated. */
export interface Chance {
  /** An integer from 0 up to, not including, `bound`. */
  below(bound: number): number;
  /** True in `share` of the cases, from 0 to 1. */
  happens(share: number): boolean;
  /** One of the list. */
  pick<T>(list: readonly T[]): T;
}

/** Splitmix32; a number is made from its high bits, as the low ones of such generators repeat. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const unit = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
  };
  const below = (bound: number) => Math.floor(unit() * bound);
  return {
    below,
    happens: (share) => unit() < share,
    pick: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
  };
}
