import { recordTypes } from '@cityloom/operating-model';
import { useMemo } from 'react';
import { useName } from '../../records/names.ts';
import type { RecordView } from '../../records/shapes.ts';
import { useRecord } from '../../records/use-records.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { repliesTo } from '../threads.ts';
import { useSaid } from '../use-said.ts';
import { useSpeakers } from '../use-speakers.ts';
import { suggestionOf } from './suggestion.ts';
import { SuggestionView } from './suggestion-view.tsx';

/** A suggestion on its own page. */
export function SuggestionAlone({ record }: { record: RecordView }) {
  const on = valueOf(record, 'on', kinds.ref) ?? '';
  const named = useName(on);
  const type = recordTypes.get(named?.type ?? '');
  const { data: host } = useRecord(type?.id ?? '', named?.code ?? '', type !== undefined);
  const said = useSaid(useMemo(() => [on], [on]));
  const replies = repliesTo(said.comments.data ?? [], record.id);
  const { speakerOf } = useSpeakers([record, ...replies.map((reply) => reply.record)]);
  if (type === undefined || host === undefined) return null;
  return <SuggestionView {...{ type, host, replies, speakerOf }} suggestion={suggestionOf(record, type)} />;
}
