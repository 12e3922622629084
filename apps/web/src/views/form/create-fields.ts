import type { Field, RecordType, Audience, Written } from '@cityloom/operating-model';
import { type Draft, draftOf } from '../../fields/draft.ts';
import type { LinkTo } from '../../fields/links-input.tsx';
import { type Fault, readDraft } from '../../fields/read-draft.ts';
import { mayWriteBegun } from '../../records/reach.ts';
import type { Asked } from '../../records/use-changes.ts';
import type { Member } from '../../server/contract.ts';

/** What is written of a record before there is one: registers as drafts, links by field. */
export type Begun = Readonly<{
  drafts: Readonly<Record<string, Draft>>;
  links: Readonly<Record<string, readonly LinkTo[]>>;
}>;

type Startable = Exclude<Field, { kind: 'rows' | 'prose' | 'value' }>;
/** Values by field that a new record begins with; of `refs`, a list of links. */
export type Preset = Readonly<Record<string, unknown>>;

/**
 * What somebody is asked for a new record: what it needs, the rest of its first group, and what it begins with.
 * Live prose and small tables come once it is there.
 */
export function startFields(
  type: RecordType,
  member: Member,
  preset: Preset,
): readonly (readonly [string, Startable])[] {
  const first = type.views.form?.[0]?.fields ?? [];
  const needed = Object.keys(type.fields).filter((name) => type.fields[name]?.required || name in preset);
  return [...new Set([type.title, ...first, ...needed])].flatMap((name) => {
    const field = type.fields[name];
    if (field === undefined || field.kind === 'rows' || field.kind === 'prose' || field.kind === 'value') return [];
    return mayWriteBegun(type, member, name) ? [[name, field] as const] : [];
  });
}

/** How it begins: with what it was given, and nothing else. */
export function begun(fields: ReturnType<typeof startFields>, preset: Preset): Begun {
  const drafts: Record<string, Draft> = {};
  const links: Record<string, readonly LinkTo[]> = {};
  for (const [name, field] of fields) {
    if (field.kind === 'refs') links[name] = Array.isArray(preset[name]) ? preset[name] : [];
    else drafts[name] = draftOf(field, preset[name]);
  }
  return { drafts, links };
}

/** What to ask the server for, all of it or nothing; or what is wrong, by field. */
type Outcome = Readonly<{ asked: readonly Asked[] }> | Readonly<{ faults: Readonly<Record<string, Fault>> }>;

/**
 * The wishes that make a new record of what was written: the record, its links, and where it is shared at once, that.
 * @param id of the new record, made here so that a lost answer makes no second one
 */
export function wishesFor(
  type: RecordType,
  id: string,
  fields: ReturnType<typeof startFields>,
  { drafts, links }: Begun,
  { visibility, isShared }: Readonly<{ visibility: Audience; isShared: boolean }>,
): Outcome {
  const faults: Record<string, Fault> = {};
  const values: Record<string, unknown> = {};
  const linked: Asked[] = [];
  for (const [name, field] of fields) {
    if (field.kind === 'refs') {
      for (const { to, as } of links[name] ?? []) linked.push({ kind: 'link', record: id, field: name, to, as });
      continue;
    }
    const read = readWritten(field, drafts[name]);
    if (read.fault) faults[name] = read.fault;
    else if (read.value !== null) values[name] = read.value;
  }
  if (Object.keys(faults).length > 0) return { faults };
  const create: Asked = { kind: 'create', record: id, type: type.id, fields: values, visibility };
  const share: readonly Asked[] = isShared ? [{ kind: 'move', record: id, state: 'shared' }] : [];
  return { asked: [create, ...linked, ...share] };
}

const readWritten = (field: Written, draft: Draft | undefined) => readDraft(field, draft ?? draftOf(field, null));
