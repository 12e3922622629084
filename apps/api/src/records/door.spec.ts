import type { Answer, Wish } from '@cityloom/operating-model';
import type { Batch, Result } from './batch.ts';
import { Door } from './door.ts';
import type { WishSet } from './world.ts';

const set = (name: string, steps = 1): WishSet => ({
  person: name,
  steps: Array.from({ length: steps }, (): Wish => ({ kind: 'bin', operation: name, record: name })),
});
const answered = ({ steps }: WishSet): Result => ({
  answers: steps.map(({ operation }) => ({ operation }) as Answer),
});
/** A door before a batch that is played; `ran` tells which sets went together. */
function doorWith(
  run: (sets: readonly WishSet[]) => Promise<Result[]> = (sets) => Promise.resolve(sets.map(answered)),
) {
  const ran: (string | null)[][] = [];
  const batch: Pick<Batch, 'run'> = {
    run: async (_, sets) => {
      ran.push(sets.map(({ person }) => person));
      await new Promise((resolve) => setImmediate(resolve));
      return run(sets);
    },
  };
  return { door: new Door(batch as Batch), ran };
}
const settled = (all: Promise<unknown>[]) => Promise.allSettled(all).then((list) => list.map(({ status }) => status));

describe('the door', () => {
  it('takes along who comes while a transaction runs, each with their own answer', async () => {
    const { door, ran } = doorWith();
    const first = door.submit('city', set('a'));
    await new Promise((resolve) => setTimeout(resolve, 0));
    const others = ['b', 'c', 'd'].map((name) => door.submit('city', set(name)));
    expect((await Promise.all([first, ...others])).map(([answer]) => answer?.operation)).toEqual(['a', 'b', 'c', 'd']);
    expect(ran).toEqual([['a'], ['b', 'c', 'd']]);
    await door.submit('city', set('e'));
    expect(ran.at(-1)).toEqual(['e']);
  });

  it('keeps cities apart', async () => {
    const { door, ran } = doorWith();
    await Promise.all([door.submit('one', set('a')), door.submit('other', set('b'))]);
    expect(ran).toEqual([['a'], ['b']]);
  });

  it('carries two hundred steps at a time, and a set of any size', async () => {
    const { door, ran } = doorWith();
    await Promise.all(
      [set('a', 100), set('b', 100), set('c', 1), set('d', 250), set('e', 1)].map((one) => door.submit('city', one)),
    );
    expect(ran).toEqual([['a', 'b'], ['c'], ['d'], ['e']]);
  });

  it('turns away who comes when too many wait', async () => {
    const { door } = doorWith();
    const waiting = Array.from({ length: 50 }, (_, n) => door.submit('city', set(`${n}`, 100)));
    await expect(door.submit('city', set('late'))).rejects.toMatchObject({ code: 'busy' });
    expect(new Set(await settled(waiting))).toEqual(new Set(['fulfilled']));
    await expect(door.submit('city', set('later'))).resolves.toHaveLength(1);
  });

  it('tells everybody when the transaction fails, and goes on', async () => {
    let away = true;
    const { door } = doorWith((sets) =>
      away ? Promise.reject(new Error('away')) : Promise.resolve(sets.map(answered)),
    );
    expect(await settled([door.submit('city', set('a')), door.submit('city', set('b'))])).toEqual([
      'rejected',
      'rejected',
    ]);
    away = false;
    await expect(door.submit('city', set('c'))).resolves.toHaveLength(1);
  });

  it('finds the one that the database will not store, and lets the others in', async () => {
    const { door, ran } = doorWith((sets) =>
      sets.some(({ person }) => person === 'bad')
        ? Promise.reject(Object.assign(new Error('invalid'), { code: '22P05' }))
        : Promise.resolve(sets.map(answered)),
    );
    expect(await settled(['a', 'bad', 'b'].map((name) => door.submit('city', set(name))))).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(ran).toEqual([['a', 'bad', 'b'], ['a'], ['bad'], ['b']]);
  });
});
