import { orderBetween } from './order.ts';

const allowed = /^[0-9A-Za-z]{1,200}$/;
const sorts = (...orders: readonly string[]) => expect([...orders].sort()).toEqual(orders);

describe('the place of a row', () => {
  it.each([
    ['', null],
    ['V', null],
    ['z', null],
    ['zzzz', null],
    ['', 'V'],
    ['', '1'],
    ['', '01'],
    ['a', 'b'],
    ['a', 'a1'],
    ['aV', 'b'],
    ['Az', 'B'],
  ])('lies between %j and %j', (before, behind) => {
    const order = orderBetween(before, behind);
    expect(order).toMatch(allowed);
    sorts(...(before === '' ? [] : [before]), order, ...(behind === null ? [] : [behind]));
  });

  it('leaves room, however often rows are put in front or at the end', () => {
    let first = 'V';
    let last = 'V';
    for (let row = 0; row < 500; row += 1) {
      const [front, end] = [orderBetween('', first), orderBetween(last, null)];
      expect(front < first && last < end).toBe(true);
      [first, last] = [front, end];
    }
    expect(first).toMatch(allowed);
    expect(last).toMatch(allowed);
  });

  it('is found also where two rows were given the same one', () => {
    expect(orderBetween('V', 'V') > 'V').toBe(true);
    expect(orderBetween('', '0')).toMatch(allowed);
  });
});
