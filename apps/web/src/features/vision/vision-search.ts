import { type TextView, textViews } from '../../words/text-view.ts';

/** What an address says of the vision page: the view of its texts, and whether the section that it names is to be written. */
interface VisionSearch {
  text?: TextView;
  write?: 1;
}

/** Reads it; what makes no sense is left out. */
export function readVisionSearch({ text, write }: Record<string, unknown>): VisionSearch {
  const view = textViews.find((known) => known === text);
  return { ...(view && { text: view }), ...(write === 1 && { write: 1 as const }) };
}
