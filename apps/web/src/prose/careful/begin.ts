import { isEmptyProse } from '../prose-json.ts';
import type { ProseAddress } from '../prose-address.ts';
import type { ShownText, TextBlock } from '../text-blocks.ts';
import { caretsToGive } from './carets.ts';
import type { Draft } from './draft.ts';
import { drafts } from './drafts.ts';
import { idsAbove } from './placed.ts';

/** What somebody begins to write on. */
export interface Ground {
  readonly address: ProseAddress;
  readonly text: ShownText;
  /** Position of the log that the text contains. */
  readonly seq: () => number;
}

/** Opens a field for a paragraph. @param block null for one more at the end */
export function beginWith({ address, text, seq }: Ground, block: TextBlock | null): void {
  const base = block?.text ?? '';
  const above = idsAbove(text, block?.id ?? null);
  const key = drafts.begin({ address, block: block?.id ?? null, above, seq: seq(), base });
  caretsToGive.set(key, null);
}

/** Opens a field at the end of a text: for an empty last paragraph where there is one, or else for one more. */
export function beginAtEnd(ground: Ground): void {
  const { json, blocks } = ground.text;
  const last = json.content?.at(-1);
  const block = last && isEmptyProse(last) ? blocks.get(last) : undefined;
  beginWith(ground, block?.text === '' ? block : null);
}

/** Opens the field of words that wait. */
export function resume(draft: Draft): void {
  caretsToGive.set(drafts.begin(draft), null);
}
