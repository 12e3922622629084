import type { useWords } from '../../words/use-words.ts';
import type { Counts } from './counts.ts';
import type { Kept, Side, Sides } from './sides.ts';

type Words = Pick<ReturnType<typeof useWords>, 't' | 'dayOf'>;

/** How the two sides of a comparison are called over what stood there. */
export interface SideNames {
  readonly before: string;
  readonly after: string;
}

type Telling = Pick<Words, 't'>;

/** What a side is called where it stands by itself: by its number, or by the name that somebody gave it. */
export function sideName({ t }: Telling, side: Side, kept: readonly Kept[]): string {
  if (side === 'now') return t('compare.name.now');
  if (typeof side === 'number') return t('compare.name', { number: side });
  return named({ t }, side, kept);
}

/** The same within a sentence. */
export function sideWord({ t }: Telling, side: Side, kept: readonly Kept[]): string {
  if (side === 'now') return t('compare.today');
  if (typeof side === 'number') return t('compare.word', { number: side });
  return named({ t }, side, kept);
}

function named({ t }: Telling, side: Side, kept: readonly Kept[]): string {
  const name = kept.find((one) => one.side === side)?.name ?? null;
  return name === null ? t('compare.unknown') : t('compare.named', { name });
}

/** The short names of both sides. */
export const sideNames = (words: Telling, { before, after }: Sides, kept: readonly Kept[]): SideNames => ({
  before: sideName(words, before, kept),
  after: sideName(words, after, kept),
});

/** What changed, in one sentence. */
export function sentenceOf(
  { t, dayOf }: Words,
  { before, after }: Sides,
  kept: readonly Kept[],
  counts: Counts,
): string {
  const timeOf = (side: Side) => {
    const version = sideWord({ t }, side, kept);
    const at = kept.find((one) => one.side === side)?.at;
    return at === undefined ? version : t('compare.version', { version, day: dayOf(at) });
  };
  const keys = ['fields', 'reworded', 'added', 'removed', 'moved', 'restyled', 'parts'] as const;
  const parts = keys.filter((key) => counts[key] > 0).map((key) => t(words[key], { count: counts[key] }));
  const sides = { before: timeOf(before), after: timeOf(after) };
  if (parts.length === 0) return t(counts.open > 0 ? 'compare.none.own' : 'compare.none', sides);
  return t('compare.between', { ...sides, what: parts.join(t('compare.and')) });
}

const words = {
  fields: 'compare.fields',
  reworded: 'compare.reworded',
  added: 'compare.added',
  removed: 'compare.removed',
  moved: 'compare.moved',
  restyled: 'compare.restyled',
  parts: 'compare.parts',
} as const;
