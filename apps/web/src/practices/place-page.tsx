import type { PlaceId } from './places.ts';
import { typesOf } from './places.ts';
import { TypePage } from './type-page.tsx';

/** A place of the city: the records that it is about. */
export function PlacePage({ place }: { place: PlaceId }) {
  const [type] = typesOf(place);
  return type && <TypePage type={type} />;
}
