import { type RecordType, recordTypes } from '@cityloom/operating-model';
import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../fields/answer/answer-of.ts';
import { partsQuery, readAll } from '../records/parts.ts';
import { recordsKey } from '../records/queries.ts';
import type { RecordView } from '../records/shapes.ts';
import { kinds, valueOf } from '../records/value-of.ts';
import { useHere } from '../server/here.tsx';
import { positionOf, positionType } from '../voices/positions/position.ts';
import { type Heard, heardQuery } from './hearing/heard-query.ts';

/** What stands open about a record and what it is made of. */
export interface OpenMatters {
  readonly parts: readonly RecordView[];
  /** What nobody has answered yet, by its type. */
  readonly unanswered: readonly { type: RecordType; records: readonly RecordView[] }[];
  /** Organisations that are against it or a part of it. */
  readonly objections: readonly RecordView[];
  /** Who has been heard by what was asked about it. */
  readonly heard: readonly Heard[];
}

/** As many as the server compares with at once; of more, everything is read. */
const mostHosts = 50;

/** The field by which what is answered says what it is about. */
const leadOf = ({ about, says }: RecordType): string | undefined => about?.on ?? says?.on;

/** Reads it once the parts are known: whoever adopts a text sees first what was said of it and has no answer. */
export function useOpenMatters(type: RecordType, record: RecordView) {
  const { city } = useHere();
  const heard = useQuery(heardQuery(city.id, record.id));
  const parts = useQuery(partsQuery(city.id, type, record.id));
  const hosts = [record.id, ...(parts.data ?? []).map(({ id }) => id)];
  const matters = useQuery({
    queryKey: [...recordsKey(city.id), 'matters', record.id, hosts],
    enabled: parts.data !== undefined,
    queryFn: async ({ signal }): Promise<Omit<OpenMatters, 'heard'>> => {
      const known = new Set(hosts);
      const about = async (of: RecordType) => {
        const lead = leadOf(of);
        if (lead === undefined) return [];
        const wanted = hosts.length > mostHosts ? {} : { filter: { [lead]: { in: hosts.join(',') } } };
        const records = await readAll(city.id, of.id, wanted, signal);
        return records.filter((one) => known.has(valueOf(one, lead, kinds.ref) ?? ''));
      };
      const position = recordTypes.get(positionType);
      const [stated, ...answered] = await Promise.all([
        position === undefined ? [] : about(position),
        ...[...recordTypes.values()]
          .filter(({ answer }) => answer !== undefined)
          .map(async (of) => ({ type: of, records: (await about(of)).filter((one) => waits(of, one)) })),
      ]);
      return {
        parts: parts.data ?? [],
        unanswered: answered.filter(({ records }) => records.length > 0),
        objections: stated.filter((one) => positionOf(one).stance === 'object'),
      };
    },
  });
  return {
    matters: matters.data && heard.data && { ...matters.data, heard: heard.data },
    error: parts.error ?? matters.error ?? heard.error,
    retry: parts.error ? parts.refetch : matters.error ? matters.refetch : heard.refetch,
  };
}

const waits = (type: RecordType, record: RecordView): boolean =>
  record.state === 'shared' && answerOf(type, record)?.outcome === null;
