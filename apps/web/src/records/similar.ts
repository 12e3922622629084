import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { exchange } from '../server/exchange.ts';
import { useHere } from '../server/here.tsx';
import { type RecordView, recordView } from './shapes.ts';

const found = z.object({ items: z.array(recordView) });
const none: readonly RecordView[] = [];

/** Fewer signs than this say too little to be compared. */
const shortest = 4;
/** Milliseconds for which nobody has typed before it is looked for what is like the text. */
const pause = 500;

const similarQuery = (cityId: string, type: string, text: string, without: readonly string[]) =>
  queryOptions({
    queryKey: ['city', cityId, 'similar', type, text, without],
    // A request for words that have changed meanwhile is given up.
    queryFn: ({ signal }) =>
      exchange(
        {
          method: 'POST',
          path: `/api/cities/${encodeURIComponent(cityId)}/similar/${encodeURIComponent(type)}`,
          body: { text, without },
          signal,
        },
        found,
      ),
    // It is a help and no more: where it fails, whoever writes goes on.
    retry: false,
  });

/**
 * What is like a text among the records of a type that the reader may see, the likest first, three at most; while somebody types,
 * it follows a moment later. Nothing while there is too little to compare.
 * @param without ids of what is not looked for
 */
export function useSimilar(type: string, text: string, without: readonly string[] = []): readonly RecordView[] {
  const { city } = useHere();
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const words = settled.trim();
  const isEnough = Array.from(words).length >= shortest;
  const { data } = useQuery({ ...similarQuery(city.id, type, words, without), enabled: isEnough });
  return (isEnough && text.trim() !== '' && data?.items) || none;
}
