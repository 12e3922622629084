import type { FieldChange } from './field-changes.ts';

/** How much changed, for a sentence. */
export interface Counts {
  /** Fields other than the texts that several write. */
  readonly fields: number;
  readonly reworded: number;
  readonly added: number;
  readonly removed: number;
  readonly moved: number;
  readonly restyled: number;
}

/** Counts what changed: paragraphs of the texts that several write, in every language, and all other fields. */
export function countsOf(changed: readonly FieldChange[]): Counts {
  const told = changed.flatMap((change) => (change.kind === 'prose' ? change.texts.flatMap((text) => text.told) : []));
  const count = (kind: (typeof told)[number]['kind']) => told.filter((one) => one.kind === kind).length;
  return {
    fields: changed.filter(({ kind }) => kind !== 'prose').length,
    reworded: count('reworded'),
    added: count('added'),
    removed: count('removed'),
    moved: count('moved'),
    restyled: count('restyled'),
  };
}
