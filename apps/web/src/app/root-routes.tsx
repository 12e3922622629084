import { createRootRoute, createRoute, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { restComes } from '../words/rest.ts';
import { CityPage } from './city-page.tsx';

/** A page that is loaded when somebody goes there, with the words that no first screen says. */
export const late: typeof lazyRouteComponent = (load, name) =>
  lazyRouteComponent(() => {
    restComes();
    return load();
  }, name);

export const rootRoute = createRootRoute({ component: Outlet });

/** Everything of one city. */
export const cityRoute = createRoute({ getParentRoute: () => rootRoute, path: '/$citySlug', component: CityPage });
