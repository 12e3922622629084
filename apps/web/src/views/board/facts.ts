import type { Field, RecordType } from '@cityloom/operating-model';

type Named = Readonly<{ name: string; field: Field }>;

/** What a card says besides its title, where the type has it: when, how far, and how it stands. */
export type CardFacts = Readonly<{ when: Named | null; progress: Named | null; standing: Named | null }>;

/**
 * Finds out what a card of a type says.
 * @param by the field that the board is laid out by: the column says it already
 */
export function cardFacts(type: RecordType, by: string): CardFacts {
  const { timeline, calendar, table } = type.views;
  const named = (name: string | undefined): Named | null => {
    const field = name === undefined ? undefined : type.fields[name];
    return name !== undefined && field ? { name, field } : null;
  };
  const standing = table.find((name) => {
    const field = type.fields[name];
    return name !== by && field?.kind === 'choice' && Object.values(field.options).some(({ tone }) => tone);
  });
  const progress = timeline?.progress ?? table.find((name) => type.fields[name]?.kind === 'percent');
  return { when: named(timeline?.period ?? calendar?.date), progress: named(progress), standing: named(standing) };
}
