import { practices, recordTypes, type RecordType } from '@cityloom/operating-model';

/** A place of the city: one entry of the navigation, and the practices that are at home there. */
export const placeIds = ['vision', 'roadmap', 'engagement'] as const;
export type PlaceId = (typeof placeIds)[number];

const clauses: Readonly<Record<PlaceId, readonly string[]>> = {
  vision: ['6.3', '5'],
  roadmap: ['6.9', '6.4'],
  engagement: ['6.5'],
};

/** The record types of a place, in the order of its practices; the first is the one that the place is about. */
export function typesOf(place: PlaceId): readonly RecordType[] {
  return clauses[place].flatMap((clause) => practices.find((one) => one.clause === clause)?.records ?? []);
}

/** Where a record type is at home. */
export function placeOf(typeId: string): PlaceId | undefined {
  return placeIds.find((place) => typesOf(place).some(({ id }) => id === typeId));
}

/** Whether helpers enter what others say as records of a type. */
export const isEntered = (typeId: string): boolean => recordTypes.get(typeId)?.entered !== undefined;
