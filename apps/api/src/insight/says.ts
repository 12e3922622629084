import {
  type Address,
  fieldAt,
  fieldOf,
  isWithholding,
  type Label,
  type Language,
  languages,
  type Options,
  type RecordType,
  stateLabels,
  visibilityLabels,
} from '@cityloom/operating-model';
import type { StoredRecord } from '../records/record.entity.ts';
import { typeOf } from '../records/subject.ts';
import { isSaid, type Line, type Part } from './merge.ts';
import type { Reader } from './reader.ts';
import { spokenForIn } from './tells.ts';
import { itself, type Values } from './values.ts';

/** What a line says of its record, in one phrase each. Labels come from the definitions, values only where they are words of them. */
export type Says =
  | { kind: 'writer' | 'invited'; person: string }
  | { kind: 'asked'; label: Label; count: number }
  | { kind: 'new' | 'gone' | 'back' }
  | { kind: 'stands'; to: Label | null }
  | { kind: 'field'; label: Label; to: Label | null }
  | { kind: 'written'; label: Label; language: Language | null; added: number; removed: number; people: number }
  | { kind: 'talk'; label: Label; count: number }
  /** Somebody spoke to the reader by name, in that of their organisation where there is one. */
  | { kind: 'mentioned'; person: string | null; organisation: string | null }
  /** Others answered a comment or suggestion of the reader's. */
  | { kind: 'replied'; count: number }
  /**
   * What the reader asked for was answered, or what stands for them: they support it, or what is theirs went into it. What became of it, null where
   * the answer was taken back, and why; where it went into another, its id.
   */
  | {
      kind: 'answered';
      whose: 'own' | 'supported' | 'joined';
      label: Label;
      to: Label | null;
      why: Label | null;
      into: string | null;
    }
  /** What the reader said was hidden, for a reason of those published. */
  | { kind: 'hidden'; label: Label; reason: Label };

const mostSaid = 6;

/** @param parts what happened, apart from what waits */
export function saysOf({ waits }: Line, parts: readonly Part[], values: Values, reader: Reader): Says[] {
  const said = parts.map((part) => phraseOf(part, values, reader));
  const talk = parts.filter(({ address, group }) => group === 'talk' && address === null);
  const replies = talk.filter(({ record }) => isReply(record, reader));
  const all: Says[] = [
    ...waits.invited.map(({ person }): Says => ({ kind: 'invited', person })),
    ...waits.writers.map(({ person }): Says => ({ kind: 'writer', person })),
    ...counted('asked', waits.asked.map(typeOf)),
    ...parts.filter(({ group }) => group === 'called').map(({ record }) => mentionIn(record)),
    ...said.flatMap((one) => one ?? []),
    ...(replies.length === 0 ? [] : [{ kind: 'replied', count: replies.length } as const]),
    ...counted(
      'talk',
      talk.flatMap((part) => (replies.includes(part) ? [] : [part.type])),
    ),
  ];
  // Each is said once: cells of one table, answers to several that ask.
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].slice(0, mostSaid);
}

const mentionIn = (record: StoredRecord): Says => {
  return { kind: 'mentioned', person: record.ownerId, organisation: spokenForIn(record) };
};

function counted(kind: 'asked' | 'talk', types: readonly RecordType[]): Says[] {
  return [...new Set(types)].map((type) => {
    return { kind, label: appealLabel(type) ?? type.plural, count: types.filter((one) => one === type).length };
  });
}

/** Whether something was said to the reader: it is about their own words. */
const isReply = ({ about }: StoredRecord, { actor }: Reader) =>
  about !== undefined && about.ownerId === actor.person && typeOf(about).about !== undefined;

function phraseOf(part: Part, values: Values, reader: Reader): Says | null {
  const { record, type, group, address } = part;
  if (address === null) {
    const hidden = hiddenIn(record, type, reader);
    return hidden ?? (isSaid(group) ? null : { kind: record.binnedAt === null ? 'new' : 'gone' });
  }
  const after = values.of(part)?.after;
  if (address === itself) return { kind: 'back' };
  if (address.startsWith('@')) return { kind: 'stands', to: standing(address, after) };
  const answered = values.of(part) === undefined ? null : answeredIn(part, reader);
  if (answered !== null) return answered;
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

/** How what the reader asked for, or what stands for them, was answered, whichever part of the answer has changed: each gives the same phrase. */
function answeredIn({ record, type, address }: Part, reader: Reader): Says | null {
  const { answer } = type;
  const label = appealLabel(type) ?? type.label;
  const name = fieldAt(address ?? '') ?? '';
  // An appeal is answered to whoever said what was hidden.
  const appellant = record.about?.ownerId === reader.actor.person ? 'own' : null;
  const whose = isWithholding(type) ? appellant : reader.sharesIn(record);
  if (answer === undefined || whose === null) return null;
  if (![answer.outcome, answer.why, answer.by, answer.merges?.into].includes(name)) return null;
  const read = (field: string) => (reader.reads(record, field) ? (record.fields[field] ?? null) : null);
  const outcome = fieldOf(type, answer.outcome);
  const [to, why, into] = [read(answer.outcome), read(answer.why), read(answer.merges?.into ?? '')];
  return {
    kind: 'answered',
    whose,
    label,
    to: outcome?.kind === 'choice' && typeof to === 'string' ? wordsOf(outcome.options, to) : null,
    why: isLabel(why) ? why : null,
    into: typeof into === 'string' ? into : null,
  };
}

/** What of the reader's own was hidden, and why. */
function hiddenIn(record: StoredRecord, type: RecordType, { actor }: Reader): Says | null {
  const { about } = record;
  if (!isWithholding(type) || about === undefined || about.ownerId !== actor.person) return null;
  const field = fieldOf(type, type.withholds.reason);
  const reason = field?.kind === 'choice' ? wordsOf(field.options, String(record.fields[type.withholds.reason])) : null;
  return reason && { kind: 'hidden', label: typeOf(about).label, reason };
}

/** What somebody asks for whose words were hidden is called an appeal; null for everything else. */
const appealLabel = (type: RecordType): Label | null =>
  isWithholding(type) ? (fieldOf(type, type.withholds.appeal)?.label ?? null) : null;

const isLabel = (value: unknown): value is Label =>
  typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;

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
