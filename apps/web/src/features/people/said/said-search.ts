import { type Stage, stages } from './stage.ts';

/** What the address of the page says: whose words, and how they stand; what is usual is left out. */
export interface SaidSearch {
  readonly whose?: 'ours';
  readonly stands?: Stage;
}

/** Reads it; what makes no sense is left out. */
export function readSaidSearch({ whose, stands }: { whose?: unknown; stands?: unknown }): SaidSearch {
  const stage = stages.find((one) => one === stands);
  return { ...(whose === 'ours' && { whose }), ...(stage && { stands: stage }) };
}
