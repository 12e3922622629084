import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RecordView } from '../../records/shapes.ts';
import { useRecords } from '../../records/use-records.ts';
import type { Organisation } from '../../server/contract.ts';
import { useHere } from '../../server/here.tsx';
import { organisationsQuery } from '../../server/queries.ts';
import {
  currentVision,
  type Section,
  sectionsOf,
  sectionsWanted,
  sectionType,
  type Vision,
  visionInForce,
  visionType,
} from './model.ts';

type Read =
  | Readonly<{ status: 'pending' }>
  | Readonly<{ status: 'failed'; error: unknown; retry: () => void }>
  | Readonly<{ status: 'none' }>
  | Readonly<{
      status: 'there';
      vision: Vision;
      /** The one that the city goes by, itself or another; undefined where none is adopted. */
      inForce: RecordView | undefined;
      /** Whether it takes the place of an earlier one. */
      isRevision: boolean;
      /** Undefined until they have come. */
      sections: readonly Section[] | undefined;
      sectionsError: unknown;
      retry: () => void;
      /** Names stay out where they cannot be read: the text matters more. */
      organisations: ReadonlyMap<string, Organisation>;
    }>;

const noOrganisations: ReadonlyMap<string, Organisation> = new Map();

/** The city's vision with its sections and who writes them, kept up to date. */
export function useVision(): Read {
  const { city } = useHere();
  const visions = useRecords(visionType);
  const vision = useMemo(() => visions.data && currentVision(visions.data), [visions.data]);
  const wanted = useMemo(() => sectionsWanted(vision?.record.id ?? ''), [vision?.record.id]);
  const asked = useRecords(sectionType, wanted, vision !== undefined);
  const sections = useMemo(() => asked.data && sectionsOf(asked.data), [asked.data]);
  const named = useQuery(organisationsQuery(city.id));
  const organisations = useMemo(
    () => (named.data ? new Map(named.data.map((one) => [one.id, one])) : noOrganisations),
    [named.data],
  );

  if (!visions.data) {
    if (visions.isPending) return { status: 'pending' };
    return { status: 'failed', error: visions.error, retry: () => void visions.refetch() };
  }
  if (!vision) return { status: 'none' };
  return {
    status: 'there',
    vision,
    inForce: visionInForce(visions.data),
    isRevision: visions.data.length > 1,
    sections,
    sectionsError: sections ? null : asked.error,
    retry: () => void asked.refetch(),
    organisations,
  };
}
