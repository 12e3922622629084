import type { RecordType } from '@cityloom/operating-model';
import { type PlaceId, placeOf, typesOf } from './places.ts';

/** The address of each place. */
const homes = {
  vision: '/$citySlug/vision/{-$code}',
  roadmap: '/$citySlug/roadmap',
  engagement: '/$citySlug/engagement',
} as const satisfies Record<PlaceId, string>;

/** Where the records of a type are listed: the type that a place is about, on the page of that place. */
export function listOf(type: RecordType, citySlug: string) {
  const place = placeOf(type.id);
  if (place !== undefined && typesOf(place)[0]?.id === type.id) {
    return { to: homes[place], params: { citySlug, code: undefined } } as const;
  }
  return { to: '/$citySlug/r/$type/{-$code}', params: { citySlug, type: type.id, code: undefined } } as const;
}
