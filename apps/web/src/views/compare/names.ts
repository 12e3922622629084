import type { SealedVersion } from '../../records/versions.ts';
import type { useWords } from '../../words/use-words.ts';
import type { Counts } from './counts.ts';
import type { Side, Sides } from './sides.ts';

type Words = Pick<ReturnType<typeof useWords>, 't' | 'dayOf'>;

/** How the two sides of a comparison are called over what stood there. */
export interface SideNames {
  readonly before: string;
  readonly after: string;
}

/** The short names of both sides. */
export const sideNames = ({ t }: Words, { before, after }: Sides): SideNames => {
  const nameOf = (side: Side) => (side === 'now' ? t('compare.name.now') : t('compare.name', { number: side }));
  return { before: nameOf(before), after: nameOf(after) };
};

/** What changed, in one sentence. */
export function sentenceOf(
  { t, dayOf }: Words,
  { before, after }: Sides,
  versions: readonly SealedVersion[],
  counts: Counts,
): string {
  const timeOf = (side: Side) => {
    if (side === 'now') return t('compare.today');
    const at = versions.find(({ number }) => number === side)?.at;
    return at === undefined
      ? t('compare.name', { number: side })
      : t('compare.version', { number: side, day: dayOf(at) });
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
