import { recordTypes, type RecordType } from '@cityloom/operating-model';
import { useMemo } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useNames } from '../../records/use-names.ts';
import { kinds, valueOf } from '../../records/value-of.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Lane, lanesOf } from './lanes.ts';
import { type Marker, type MarkerType, markerTypesOf } from './markers.ts';
import { linksOf, rowsOf } from './rows.ts';
import { Timeline } from './timeline.tsx';
import { WithMarkers } from './with-markers.tsx';

type Props = {
  type: RecordType;
  records: readonly RecordView[];
  /** The code of the record to go to at first. */
  at?: string | undefined;
};

/** The records of a type in time: any type that says which of its fields is a period or a day. */
export function TimelineView({ type, records, at }: Props) {
  const { t, of } = useWords();
  const markerTypes = useMemo(() => markerTypesOf(type, recordTypes.values()), [type]);
  if (type.views.timeline === undefined) return null;
  if (records.length === 0) return <Notice as="place" title={t('line.empty')} lines={[of(type.purpose)]} />;
  return (
    <WithMarkers types={markerTypes}>
      {(markers) => <Told type={type} records={records} at={at} markers={markers} markerTypes={markerTypes} />}
    </WithMarkers>
  );
}

type ToldProps = Props & { markers: readonly Marker[]; markerTypes: readonly MarkerType[] };

/** Finds out what ids stand for, and puts the records into rows and lanes. */
function Told({ type, records, at, markers, markerTypes }: ToldProps) {
  const { language } = useWords();
  const lane = type.views.timeline?.lane;
  const laneField = lane === undefined ? undefined : type.fields[lane];
  const ids = useMemo(() => idsIn(records, laneField?.kind === 'ref' ? lane : undefined), [records, laneField, lane]);
  const named = useNames(ids);
  const rows = useMemo(
    () => rowsOf(records, { type, named, markers, language }),
    [records, type, named, markers, language],
  );
  const links = useMemo(() => linksOf(records, type), [records, type]);
  const lanes = useMemo<readonly Lane[] | null>(
    () => (lane === undefined ? null : lanesOf(records, { name: lane, field: laneField, named, language })),
    [records, lane, laneField, named, language],
  );
  return <Timeline type={type} rows={rows} links={links} lanes={lanes} markerTypes={markerTypes} at={at} />;
}

/** Every id whose name the chart needs, each once: who owns a record, and the lane that it stands in. */
function idsIn(records: readonly RecordView[], lane: string | undefined): readonly string[] {
  const ids = records.flatMap((record) => [
    record.ownerOrg,
    lane === undefined ? null : valueOf(record, lane, kinds.ref),
  ]);
  return [...new Set(ids.filter((id) => id !== null))];
}
