import { languages } from '@cityloom/operating-model';
import * as z from 'zod/mini';
import type { Draft } from './draft.ts';

const key = 'cityloom.drafts';

const keptDraft = z.object({
  key: z.string(),
  address: z.object({
    city: z.string(),
    record: z.string(),
    field: z.string(),
    language: z.nullable(z.enum(languages)),
  }),
  block: z.nullable(z.string()),
  above: z.array(z.string()),
  seq: z.number(),
  base: z.string(),
  text: z.string(),
  operation: z.nullable(z.string()),
});
const keptDrafts = z.object({ owner: z.string(), drafts: z.array(keptDraft) });

/** Where drafts are while their owner is away at the sign-in. */
export interface DraftMemory {
  readonly keep: (owner: string, drafts: readonly Draft[]) => void;
  /** What was kept for this owner, once; what was kept for another is thrown away. */
  readonly take: (owner: string) => readonly Draft[];
}

/** The memory of this tab: it ends with the tab, and nothing of it is read for anybody but its owner. */
export const tabMemory: DraftMemory = {
  keep: (owner, drafts) => {
    try {
      if (drafts.length === 0) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, JSON.stringify({ owner, drafts }));
    } catch {
      // A browser that keeps nothing: the words are on the page as long as it is open.
    }
  },
  take: (owner) => {
    const kept = keptDrafts.safeParse(taken());
    if (!kept.success || kept.data.owner !== owner) return [];
    return kept.data.drafts.map((draft) => ({
      ...draft,
      isOpen: true,
      state: { is: draft.operation === null ? 'writing' : 'waiting' },
      company: new Map(),
    }));
  },
};

function taken(): unknown {
  try {
    const written = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    return written === null ? null : JSON.parse(written);
  } catch {
    return null;
  }
}
