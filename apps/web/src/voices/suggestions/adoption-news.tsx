import { useMemo } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useSuggestions } from '../use-said.ts';
import { useAdoptionNews } from './use-adoption-news.ts';

/** Says whose suggestion was adopted to whoever has the records that it changes on screen. Draws nothing. */
export function AdoptionNews({ records }: { records: readonly RecordView[] }) {
  useAdoptionNews(useSuggestions(useMemo(() => records.map(({ id }) => id).toSorted(), [records])).data);
  return null;
}
