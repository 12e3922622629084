import { createRoute, notFound } from '@tanstack/react-router';
import { readCompareSearch } from '../practices/compare-search.ts';
import { readTypeSearch } from '../practices/type-search.ts';
import { Broken } from './broken.tsx';
import { NotFound } from './not-found.tsx';
import { Opening } from './opening.tsx';
import { cityRoute, late } from './root-routes.tsx';

/** To which place of the city a record of some type belongs; there is no such page where the type is unknown. */
const placeOfType = async (typeId: string) => {
  const { placeOf } = await import('../practices/places.ts');
  const place = placeOf(typeId);
  if (place === undefined) throw notFound();
  return { place };
};

/** Any record type and any record of it. */
const recordsRoute = createRoute({
  getParentRoute: () => cityRoute,
  path: '/r/$type/{-$code}',
  errorComponent: Broken,
  pendingComponent: Opening,
  loader: ({ params }) => placeOfType(params.type),
  component: late(() => import('../practices/records-page.tsx'), 'RecordsPage'),
  notFoundComponent: NotFound,
  validateSearch: readTypeSearch,
});

/** There is no such page for what nobody enters for others. */
const placeToEnter = async (typeId: string) => {
  const { isEntered } = await import('../practices/places.ts');
  if (!isEntered(typeId)) throw notFound();
  return placeOfType(typeId);
};

/** Where helpers enter what people say who have no account. */
const enterRoute = createRoute({
  getParentRoute: () => cityRoute,
  path: '/r/$type/enter',
  errorComponent: Broken,
  pendingComponent: Opening,
  loader: ({ params }) => placeToEnter(params.type),
  component: late(() => import('../practices/enter-page.tsx'), 'EnterPage'),
  notFoundComponent: NotFound,
});

/** There is no such page where the number of a version is none; what somebody named is compared, and has no page of its own. */
const placeOfVersion = (typeId: string, number: string, mayBeNamed = false) => {
  if (!(mayBeNamed ? /^(named-)?[1-9]\d{0,5}$/ : /^[1-9]\d{0,5}$/).test(number)) throw notFound();
  return placeOfType(typeId);
};

/** One sealed version of a record. */
const versionRoute = createRoute({
  getParentRoute: () => cityRoute,
  path: '/r/$type/$code/versions/$number',
  errorComponent: Broken,
  pendingComponent: Opening,
  loader: ({ params }) => placeOfVersion(params.type, params.number),
  component: late(() => import('../practices/version-page.tsx'), 'VersionPage'),
  notFoundComponent: NotFound,
});

/** Two versions of a record, or one and the text of today; each of them sealed, or named. */
const compareRoute = createRoute({
  getParentRoute: () => cityRoute,
  path: '/r/$type/$code/versions/$number/compare',
  errorComponent: Broken,
  pendingComponent: Opening,
  loader: ({ params }) => placeOfVersion(params.type, params.number, true),
  component: late(() => import('../practices/compare-page.tsx'), 'ComparePage'),
  notFoundComponent: NotFound,
  validateSearch: readCompareSearch,
});

/** Who changed a record, and when. */
const historyRoute = createRoute({
  getParentRoute: () => cityRoute,
  path: '/r/$type/$code/history',
  errorComponent: Broken,
  pendingComponent: Opening,
  loader: ({ params }) => placeOfType(params.type),
  component: late(() => import('../practices/history-page.tsx'), 'HistoryPage'),
  notFoundComponent: NotFound,
});

/** The pages of any record type, of any record of it, and of what it was. */
export const recordRoutes = [recordsRoute, enterRoute, versionRoute, compareRoute, historyRoute] as const;
