import * as z from 'zod/mini';
import { keep, kept, readingKey } from '../../ui/device-memory.ts';
import type { Stop } from './stop.ts';

const keptText = z.object({
  clock: z.number(),
  /** When it was read, in milliseconds: what is oldest gives way first. */
  at: z.number(),
  blocks: z.array(z.tuple([z.string(), z.string()])),
});
const keptTexts = z.record(z.string(), keptText);
type KeptTexts = z.infer<typeof keptTexts>;

/** What is kept of one text. */
type KeptStop = Pick<Stop, 'clock' | 'kept'>;

/** As much as is kept of all texts of a person, in letters. */
const most = 400_000;

/** Where somebody stopped reading, by the key of each text, on this device. */
export interface StopMemory {
  readonly find: (text: string) => KeptStop | null;
  readonly keep: (text: string, stop: KeptStop) => void;
  readonly forget: (text: string) => void;
}

/** The memory of this device for one person; it ends when they sign out. @param now the time, in milliseconds */
export function deviceMemory(username: string, now: () => number = Date.now): StopMemory {
  const key = readingKey(username);
  const all = (): KeptTexts => {
    try {
      return keptTexts.safeParse(JSON.parse(kept(key) ?? '{}')).data ?? {};
    } catch {
      return {};
    }
  };
  return {
    find: (text) => {
      const found = all()[text];
      return found ? { clock: found.clock, kept: found.blocks.map(([id, words]) => ({ id, words })) } : null;
    },
    keep: (text, stop) => {
      const blocks = stop.kept.map(({ id, words }): [string, string] => [id, words]);
      const one = { clock: stop.clock, at: now(), blocks };
      keep(key, JSON.stringify(within({ ...all(), [text]: one })));
    },
    forget: (text) => {
      const { [text]: gone, ...rest } = all();
      if (gone) keep(key, JSON.stringify(rest));
    },
  };
}

function within(texts: KeptTexts): KeptTexts {
  let room = most;
  return Object.fromEntries(
    Object.entries(texts)
      .toSorted(([, one], [, other]) => other.at - one.at)
      .filter(([, { blocks }]) => (room -= JSON.stringify(blocks).length) >= 0),
  );
}
