import {
  type Address,
  fieldAt,
  fieldOf,
  type Label,
  type Language,
  languages,
  type Options,
  type RecordType,
  stateLabels,
  visibilityLabels,
} from '@cityloom/operating-model';
import { typeOf } from '../records/subject.ts';
import type { Line, Part } from './merge.ts';
import { itself, type Values } from './values.ts';

/** What a line says of its record, in one phrase each. Labels come from the definitions, values only where they are words of them. */
export type Says =
  | { kind: 'writer'; person: string }
  | { kind: 'asked'; label: Label; count: number }
  | { kind: 'new' | 'gone' | 'back' }
  | { kind: 'stands'; to: Label | null }
  | { kind: 'field'; label: Label; to: Label | null }
  | { kind: 'written'; label: Label; language: Language | null; added: number; removed: number; people: number }
  | { kind: 'talk'; label: Label; count: number };

const mostSaid = 6;

/** @param parts what happened, apart from what waits */
export function saysOf({ waits }: Line, parts: readonly Part[], values: Values): Says[] {
  const said = parts.map((part) => phraseOf(part, values));
  const all: Says[] = [
    ...waits.writers.map(({ person }): Says => ({ kind: 'writer', person })),
    ...counted('asked', waits.asked.map(typeOf)),
    ...said.flatMap((one) => one ?? []),
    ...counted(
      'talk',
      parts.flatMap(({ type, address, group }) => (group === 'talk' && address === null ? [type] : [])),
    ),
  ];
  // Each is said once: cells of one table, answers to several that ask.
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, mostSaid);
}

function counted(kind: 'asked' | 'talk', types: readonly RecordType[]): Says[] {
  return [...new Set(types)].map((type) => {
    return { kind, label: type.plural, count: types.filter((one) => one === type).length };
  });
}

function phraseOf(part: Part, values: Values): Says | null {
  const { record, type, group, address } = part;
  if (address === null) return group === 'talk' ? null : { kind: record.binnedAt === null ? 'new' : 'gone' };
  const after = values.of(part)?.after;
  if (address === itself) return { kind: 'back' };
  if (address.startsWith('@')) return { kind: 'stands', to: standing(address, after) };
  const field = fieldOf(type, fieldAt(address) ?? '');
  if (field === undefined) return null;
  const text = values.textOf(part);
  if (text !== undefined) {
    const { added, removed, authors } = text;
    return {
      kind: 'written',
      label: field.label,
      language: languageAt(address),
      added,
      removed,
      people: authors.length,
    };
  }
  const to = field.kind === 'choice' && typeof after === 'string' ? wordsOf(field.options, after) : null;
  // How something that was said was answered is all that there is to say of it here.
  if (type.about !== undefined) return field.kind === 'choice' ? { kind: 'field', label: type.label, to } : null;
  return { kind: 'field', label: field.label, to };
}

const languageAt = (address: Address): Language | null =>
  languages.find((language) => address.endsWith(`/${language}`)) ?? null;

function standing(address: Address, value: unknown): Label | null {
  if (typeof value !== 'string') return null;
  return wordsOf(address === '@state' ? stateLabels : visibilityLabels, value);
}

function wordsOf(options: Options, value: string): Label | null {
  const option = Object.hasOwn(options, value) ? options[value] : undefined;
  return option ? { en: option.en, zh: option.zh } : null;
}
