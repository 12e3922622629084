import { isEmptyText, type Label, type Language } from '@cityloom/operating-model';
import * as z from 'zod/mini';
import type { Asked } from '../../records/use-changes.ts';
import { forget, keep, kept, unsentKey } from '../../ui/device-memory.ts';
import { textOf } from '../../words/written.ts';
import { needsTerms, type Position, positionType } from './position.ts';

const draftShape = z.object({
  /** Empty until one is chosen. */
  stance: z.string(),
  terms: z.object({ zh: z.string(), en: z.string() }),
  /** The city's clock at what stood there when it was begun; null where nothing did. */
  seen: z.nullable(z.number()),
});
/** What somebody is about to state for their organisation. */
export type Draft = z.infer<typeof draftShape>;

/** Where it begins: from what stands there, or from nothing. */
export const draftFrom = (own: Position | undefined): Draft => ({
  stance: own?.stance ?? '',
  terms: own?.terms ?? { zh: '', en: '' },
  seen: own?.record.clock ?? null,
});

const keyOf = (member: string, host: string) => `${unsentKey(member)}.stand.${host}`;

/** What a member has not saved yet for a record, over a reload; null where there is nothing. */
export function keptDraft(member: string, host: string): Draft | null {
  try {
    return draftShape.safeParse(JSON.parse(kept(keyOf(member, host)) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

/** Keeps it on this device for its writer alone, or forgets it. */
export function keepDraft(member: string, host: string, draft: Draft | null): void {
  if (draft === null) forget(keyOf(member, host));
  else keep(keyOf(member, host), JSON.stringify(draft));
}

/** What has to be put right before it is sent. */
export function faultOf({ stance, terms }: Draft): 'stance' | 'terms' | undefined {
  if (stance === '') return 'stance';
  return needsTerms(stance) && isEmptyText(terms) ? 'terms' : undefined;
}

/** The terms as they are sent; what was written in the one box that was open is in the language of its words. */
function termsIn({ terms }: Draft, open: readonly Language[]): Label | null {
  if (isEmptyText(terms)) return null;
  const trimmed = { zh: terms.zh.trim(), en: terms.en.trim() };
  const [only, another] = open;
  return only !== undefined && another === undefined ? textOf(trimmed[only]) : trimmed;
}

/**
 * What is asked of the server so that a position is as it was drafted.
 * @param own the position that there is; undefined where a new one is begun
 * @param sent ids of the wish and of a new record: sent again under the same, it is written once
 * @param open the languages in which terms were asked for
 */
export function wishFor(
  draft: Draft,
  host: string,
  own: Position | undefined,
  { operation, record }: { operation: string; record: string },
  open: readonly Language[],
): Asked {
  const fields = { stance: draft.stance, terms: termsIn(draft, open) };
  return own === undefined
    ? { kind: 'create', type: positionType, operation, record, fields: { on: host, ...fields } }
    : { kind: 'patch', operation, record: own.record.id, seen: own.record.clock, fields };
}
