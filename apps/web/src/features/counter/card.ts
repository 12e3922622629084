import type { RecordType } from '@cityloom/operating-model';
import * as z from 'zod/mini';
import { kept, keep } from '../../ui/device-memory.ts';

/** A type of which a helper may enter what somebody says who has no account. */
export type Enterable = RecordType & Required<Pick<RecordType, 'entered' | 'says'>>;

export const isEnterable = (type: RecordType | undefined): type is Enterable =>
  type?.entered !== undefined && type.says !== undefined;

const cardShape = z.object({
  text: z.string(),
  /** What stands on the paper card. */
  number: z.string(),
  /** What is chosen in each field that must be, by its name. */
  choices: z.record(z.string(), z.string()),
  /** How it came, and the id of what it is about: both stay from one card to the next. */
  source: z.string(),
  on: z.nullable(z.string()),
  /** The key under which it was sent, while nobody knows whether it came: sent again under the same, it is there once. */
  sent: z.nullable(z.string()),
});
/** What somebody said, while a helper enters it. */
export type Card = z.infer<typeof cardShape>;

const optionsIn = (type: RecordType, name: string) => {
  const field = type.fields[name];
  return field?.kind === 'choice' ? Object.entries(field.options) : [];
};

/** The fields of a card in which one of a few is chosen, with what there is to choose. */
export const choicesOf = (type: RecordType) =>
  Object.entries(type.fields).flatMap(([name, field]) =>
    field.kind === 'choice' && field.required ? [{ name, label: field.label, options: optionsIn(type, name) }] : [],
  );

/** How something may have come. */
export const sourcesOf = (type: Enterable) => optionsIn(type, type.entered.source);

const firstOf = (options: ReturnType<typeof optionsIn>) => options[0]?.[0] ?? '';

/** The next card, with what stays of the one before. */
export const nextCard = (type: Enterable, { source, on }: Pick<Card, 'source' | 'on'>): Card => ({
  text: '',
  number: '',
  choices: Object.fromEntries(choicesOf(type).map(({ name, options }) => [name, firstOf(options)])),
  source,
  on,
  sent: null,
});

/** What is kept on this device under a key, as far as it still fits; a blank card where there is nothing. */
export function keptCard(key: string, type: Enterable): Card {
  const sources = sourcesOf(type);
  const blank = nextCard(type, { source: firstOf(sources), on: null });
  try {
    const card = cardShape.parse(JSON.parse(kept(key) ?? 'null'));
    const isFit =
      sources.some(([option]) => option === card.source) &&
      choicesOf(type).every(({ name, options }) => options.some(([option]) => option === card.choices[name]));
    return isFit ? card : { ...blank, text: card.text, number: card.number };
  } catch {
    return blank;
  }
}

/** Keeps it, over a reload and a failure, until the server has it. */
export const keepCard = (key: string, card: Card): void => keep(key, JSON.stringify(card));

/** A key for a new slip: 32 hexadecimal digits that nobody guesses. */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
