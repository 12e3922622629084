import type { Pen } from './pen.ts';

/** Who thinks the same as somebody who spoke (EX.8): many want somebody beside them who shows how, and unloading concerns every shop. */
const all: readonly (readonly [on: string, by: readonly string[]])[] = [
  ['CTB-1', ['yan.li', 'fan.xiaoyu', 'bai.lang']],
  ['CTB-2', ['wang.fang', 'luo.xiao', 'fan.xiaoyu', 'deng.jie', 'tian.he', 'wang.cheng']],
  ['CTB-3', ['liu.xi', 'zhong.xu', 'lu.xing', 'jian.ning']],
  ['CTB-6', ['wang.fang', 'luo.xiao']],
  ['CTB-7', ['ye.he', 'song.he']],
];

/** Writes who supports what was said; nobody is told who they are. */
export async function writeSupports(pen: Pen): Promise<void> {
  const voices = all.flatMap(([on, people]) => people.map((by) => ({ on, by })));
  await pen.write(
    voices.map(({ on, by }, place) => ({
      code: `SPT-${place + 1}`,
      type: 'support',
      by,
      fields: {},
      refs: { on },
    })),
  );
}
