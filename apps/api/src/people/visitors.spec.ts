import { Visitors } from './visitors.ts';

describe('who has a page of a city open', () => {
  it('counts a person once, and until the last of their pages is closed', () => {
    const visitors = new Visitors();
    const told: string[][] = [];
    const end = visitors.follow((city) => told.push([city, ...visitors.in(city)]));
    const [first, second, other] = [{}, {}, {}];
    visitors.came('city', first, 'fang');
    visitors.came('city', second, 'fang');
    visitors.came('city', other, 'lan');
    visitors.left('city', first);
    expect([...visitors.in('city')]).toEqual(['fang', 'lan']);
    visitors.left('city', second);
    visitors.left('city', second);
    end();
    visitors.left('city', other);
    expect(visitors.in('city').size).toBe(0);
    expect(told).toEqual([
      ['city', 'fang'],
      ['city', 'fang'],
      ['city', 'fang', 'lan'],
      ['city', 'fang', 'lan'],
      ['city', 'lan'],
    ]);
  });

  it('keeps cities apart', () => {
    const visitors = new Visitors();
    visitors.came('one', {}, 'fang');
    expect(visitors.in('other').size).toBe(0);
  });
});
