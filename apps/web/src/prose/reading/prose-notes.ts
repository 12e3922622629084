import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import * as z from 'zod/mini';
import { read } from '../../server/read.ts';
import { line, useLine } from '../../server/socket.ts';

/** That a text was written in, as the city's changes tell it once its writers pause: who, and up to where in its log. */
export interface ProseNote {
  readonly clock: number;
  readonly record: string;
  /** The field, and behind a stroke its language. */
  readonly address: string;
  readonly seq: number;
  readonly authors: readonly string[];
}

const written = z.object({ seq: z.number(), authors: z.array(z.string()) });
const change = z.object({
  clock: z.number(),
  record: z.string(),
  kind: z.string(),
  after: z.record(z.string(), z.unknown()),
});
const frame = z.object({ upto: z.number(), changes: z.array(change) });
const frameOfCity = z.extend(frame, { city: z.string() });

const pageSize = 500;
/** As far back as is asked who wrote: whoever was away longer is told what has changed, without names. */
const farthest = 5000;
/** How often it is asked where no live line opens, in milliseconds (design, everyday 3). */
const readEvery = 10_000;

/** What the city's changes tell of texts. */
interface Known {
  /** Behind which clock they are known without a gap. */
  readonly from: number;
  readonly notes: readonly ProseNote[];
}

/**
 * Who has written in texts of a city since somebody stopped reading, kept up to date.
 * @param stop the city's clock there; null while it is not known
 * @param newest the city's clock now, as far as the page knows it
 */
export function useProseNotes(city: string, stop: number | null, newest: number): Known | null {
  const [first] = useState(() => newest);
  const from = stop === null ? null : Math.max(stop, first - farthest);
  const isBlocked = useLine() === 'blocked';
  const [heard, setHeard] = useState<readonly ProseNote[]>([]);
  useEffect(
    () =>
      line.hear('changes', frameOfCity, (body) => {
        if (body.city === city) setHeard((before) => [...before, ...notesIn(body.changes)]);
      }),
    [city],
  );
  const { data, refetch } = useQuery({
    queryKey: ['city', city, 'prose-notes', from],
    queryFn: ({ signal }) => readNotes(city, from ?? 0, signal),
    enabled: from !== null,
    refetchInterval: isBlocked && readEvery,
    staleTime: Infinity,
    gcTime: 0,
  });
  const known = useMemo(() => {
    if (data === undefined || from === null) return null;
    const byClock = new Map([...data.notes, ...heard].map((note) => [`${note.clock} ${note.address}`, note]));
    return { from, notes: [...byClock.values()].toSorted((one, other) => one.clock - other.clock) };
  }, [data, heard, from]);
  const upto = data && Math.max(data.upto, ...heard.map(({ clock }) => clock));
  useEffect(() => {
    // The page knows of a change that was made before the city was followed, and after it was asked.
    if (upto !== undefined && newest > upto) void refetch();
  }, [newest, upto, refetch]);
  return known;
}

async function readNotes(city: string, from: number, signal: AbortSignal) {
  const notes: ProseNote[] = [];
  for (let after = from; ;) {
    const path = `/api/cities/${encodeURIComponent(city)}/changes?after=${after}&limit=${pageSize}`;
    const { upto, changes } = await read(path, frame, signal);
    notes.push(...notesIn(changes));
    if (upto < after + pageSize) return { notes, upto };
    after = upto;
  }
}

function notesIn(changes: readonly z.infer<typeof change>[]): ProseNote[] {
  return changes.flatMap(({ clock, record, kind, after }) => {
    if (kind !== 'prose') return [];
    return Object.entries(after).flatMap(([address, value]) => {
      const note = written.safeParse(value);
      return note.success ? [{ clock, record, address, ...note.data }] : [];
    });
  });
}
