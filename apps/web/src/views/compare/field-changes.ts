import { type Field, type FieldOf, type Language, languages, type RecordType } from '@cityloom/operating-model';
import { isReadable } from '../../fields/readable.ts';
import { blocksIn } from '../../prose/compared/blocks.ts';
import { type Told, toldOf } from '../../prose/compared/told.ts';
import type { ProseNode } from '../../prose/prose-json.ts';
import { kinds } from '../../records/value-of.ts';
import { sameCell, type TableChange, tableChange } from './row-changes.ts';

/** A record at one time, as far as its reader may read it today. */
export interface Snapshot {
  readonly fields: Readonly<Record<string, unknown>>;
  /** With its place in the log where it is a text of today. */
  readonly texts: readonly Readonly<{ field: string; language: Language | null; json: ProseNode; seq?: number }>[];
}

type Link = Readonly<{ to: string; as: string | null }>;

/** What became of one field. Of texts in two languages, each in which they changed. */
export type FieldChange = Readonly<{ name: string }> &
  (
    | Readonly<{ kind: 'value'; field: Field; before: unknown; after: unknown }>
    | Readonly<{ kind: 'words'; field: FieldOf<'text'>; texts: readonly WordsChange[] }>
    | Readonly<{ kind: 'prose'; field: FieldOf<'prose'>; texts: readonly TextChange[] }>
    | (Readonly<{ kind: 'rows'; field: FieldOf<'rows'> }> & TableChange)
    | Readonly<{ kind: 'links'; field: FieldOf<'refs'>; added: readonly Link[]; removed: readonly Link[] }>
  );
/** A text before and after; empty where there was none. */
export type WordsChange = Readonly<{ language: Language | null; before: string; after: string }>;
/** A text that several write, block by block. */
export type TextChange = Readonly<{ language: Language | null; told: readonly Told[] }>;

/** What became of a record, in the order of its page, and the names of the fields that stayed as they were. */
export interface RecordChanges {
  readonly changed: readonly FieldChange[];
  readonly unchanged: readonly string[];
}

/**
 * Compares a record at two times, field by field.
 * @param writes the fields that the reader may write today: an empty field is told from a hidden one by them
 * @returns what changed; of what the reader may not read today, and of what is never sealed, nothing
 */
export function recordChanges(
  type: RecordType,
  before: Snapshot,
  after: Snapshot,
  writes: readonly string[],
): RecordChanges {
  const seen = { fields: { ...before.fields, ...after.fields }, writes: [...writes] };
  const changed: FieldChange[] = [];
  const unchanged: string[] = [];
  for (const name of namesOf(type)) {
    const field = type.fields[name];
    if (field === undefined || field.class === 'contact' || !isReadable(type, seen, name)) continue;
    const change = changeOf(name, field, before, after);
    if (change !== null) changed.push(change);
    else if (isThere(name, field, after)) unchanged.push(name);
  }
  return { changed, unchanged };
}

/** The title, the texts and the form, as a record's page has them; what no group names comes last. */
const namesOf = ({ title, views, fields }: RecordType): readonly string[] => [
  ...new Set([
    title,
    ...(views.document?.body ?? []),
    ...(views.form ?? []).flatMap(({ fields: names }) => names),
    ...Object.keys(fields),
  ]),
];

function changeOf(name: string, field: Field, before: Snapshot, after: Snapshot): FieldChange | null {
  const [was, is] = [before.fields[name], after.fields[name]];
  switch (field.kind) {
    case 'prose': {
      const texts = languagesOf(field).flatMap((language) => textChange(name, language, before, after));
      return texts.length === 0 ? null : { name, kind: 'prose', field, texts };
    }
    case 'rows': {
      const change = tableChange(field.columns, was, is);
      return change.rows.length === 0 && !change.isRearranged ? null : { name, kind: 'rows', field, ...change };
    }
    case 'refs': {
      const [old, now] = [linksOf(was), linksOf(is)];
      const [removed, added] = [without(old, now), without(now, old)];
      return added.length + removed.length === 0 ? null : { name, kind: 'links', field, added, removed };
    }
    case 'text': {
      const texts = wordsChanges(field, was, is);
      return texts.length === 0 ? null : { name, kind: 'words', field, texts };
    }
    default:
      return sameCell(was, is) ? null : { name, kind: 'value', field, before: was, after: is };
  }
}

/** A text before and after, in each language in which it changed. */
export const wordsChanges = (field: { bilingual?: boolean }, before: unknown, after: unknown): readonly WordsChange[] =>
  languagesOf(field)
    .map((language) => ({ language, before: wordsOf(before, language), after: wordsOf(after, language) }))
    .filter((text) => text.before !== text.after);

function textChange(
  field: string,
  language: Language | null,
  before: Snapshot,
  after: Snapshot,
): readonly TextChange[] {
  const told = toldOf(blocksOf(before, field, language), blocksOf(after, field, language));
  return told.every(({ kind }) => kind === 'same') ? [] : [{ language, told }];
}

const blocksOf = ({ texts }: Snapshot, field: string, language: Language | null) => {
  const text = texts.find((one) => one.field === field && one.language === language);
  return text === undefined ? [] : blocksIn(text.json);
};

/** In which languages a text is written; null for one that has none of its own. */
export const languagesOf = ({ bilingual }: { bilingual?: boolean }): readonly (Language | null)[] =>
  bilingual ? languages : [null];

function wordsOf(value: unknown, language: Language | null): string {
  if (language === null) return typeof value === 'string' ? value : '';
  return kinds.bilingual.safeParse(value).data?.[language] ?? '';
}

const linksOf = (value: unknown): readonly Link[] => kinds.refs.safeParse(value).data ?? [];
const without = (links: readonly Link[], others: readonly Link[]) =>
  links.filter(({ to, as }) => !others.some((other) => other.to === to && other.as === as));

const isThere = (name: string, field: Field, { fields, texts }: Snapshot) =>
  field.kind === 'prose'
    ? texts.some((text) => text.field === name && blocksIn(text.json).length > 0)
    : !sameCell(fields[name], null);
