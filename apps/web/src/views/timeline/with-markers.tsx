import { type ReactNode, useEffect, useMemo } from 'react';
import { useRecords } from '../../records/use-records.ts';
import { useHere } from '../../server/here.tsx';
import { useWords } from '../../words/use-words.ts';
import { toDay } from './days.ts';
import { type Marker, markerOf, type MarkerType } from './markers.ts';

type Props = {
  types: readonly MarkerType[];
  /** What the types before have brought. */
  before?: readonly Marker[];
  children: (markers: readonly Marker[]) => ReactNode;
};

const none: readonly Marker[] = [];

/** Reads the days that records of other types put on the rows, one type after the other. */
export function WithMarkers({ types, before = none, children }: Props): ReactNode {
  const [first, ...rest] = types;
  if (first === undefined) return children(before);
  return (
    <OfOneType of={first} before={before}>
      {(markers) => (
        <WithMarkers types={rest} before={markers}>
          {children}
        </WithMarkers>
      )}
    </OfOneType>
  );
}

type OneProps = { of: MarkerType; before: readonly Marker[]; children: (markers: readonly Marker[]) => ReactNode };

function OfOneType({ of, before, children }: OneProps): ReactNode {
  const { city } = useHere();
  const { language } = useWords();
  const { data, hasNextPage, isFetching, fetchNextPage } = useRecords(of.type.id);
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const today = toDay(city.today);
  const markers = useMemo(
    () => [...before, ...(data ?? []).flatMap((record) => markerOf(of, record, today, language) ?? [])],
    [before, data, of, today, language],
  );
  return children(markers);
}
