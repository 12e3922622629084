import type { FieldChange } from './field-changes.ts';
import type { PartChange } from './part-changes.ts';

/** How much changed, for a sentence. */
export interface Counts {
  /** Fields other than the texts that several write. */
  readonly fields: number;
  readonly reworded: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly restyled: number;
  /** Parts that came, went or were sealed anew. */
  readonly parts: number;
  /** Parts that may have changed since: their own comparisons tell. */
  readonly open: number;
}

/** Counts what changed: paragraphs of the texts that several write, in every language, all other fields, and parts. */
export function countsOf(changed: readonly FieldChange[], parts: readonly PartChange[]): Counts {
  const told = changed.flatMap((change) => (change.kind === 'prose' ? change.texts.flatMap((text) => text.told) : []));
  const count = (kind: (typeof told)[number]['kind']) => told.filter((one) => one.kind === kind).length;
  return {
    fields: changed.filter(({ kind }) => kind !== 'prose').length,
    reworded: count('reworded'),
    added: count('added'),
    removed: count('removed'),
    moved: count('moved'),
    restyled: count('restyled'),
    parts: parts.filter((part) => part.kind !== 'open').length,
    open: parts.filter((part) => part.kind === 'open').length,
  };
}
