import { createRoute, createRouter } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Home } from '../features/home/home.tsx';
import { Landing } from '../features/landing/landing.tsx';
import { FirstSteps } from '../features/home/newcomer/first-steps.tsx';
import { readSaidSearch } from '../features/people/said/said-search.ts';
import { readVisionSearch } from '../features/vision/vision-search.ts';
import { VisionOpening } from '../features/vision/vision-opening.tsx';
import { readTypeSearch } from '../practices/type-search.ts';
import { isOwnPath } from '../session/return-path.ts';
import { Broken } from './broken.tsx';
import { Frame } from './frame.tsx';
import { NotFound } from './not-found.tsx';
import { Opening } from './opening.tsx';
import { recordRoutes } from './record-routes.tsx';
import { cityRoute, late, rootRoute } from './root-routes.tsx';

const landingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: () => (
    <Frame>
      <Landing />
    </Frame>
  ),
});

/** Loaded when somebody goes there, for nobody's home needs it. */
const whoRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/who',
  component: late(() => import('./who-page.tsx'), 'WhoPage'),
  validateSearch: ({ to }: { to?: unknown }): { to?: string } => (isOwnPath(to) ? { to } : {}),
});

const startRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/start',
  errorComponent: Broken,
  component: late(() => import('./start-page.tsx'), 'StartPage'),
});
const joinRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/join/$citySlug',
  errorComponent: Broken,
  component: late(() => import('./join-page.tsx'), 'JoinPage'),
});

/** Nobody's first sight needs it. */
const Since = lazy(async () => ({ default: (await import('../features/news/since/since.tsx')).Since }));

const homeRoute = createRoute({
  getParentRoute: () => cityRoute,
  path: '/',
  errorComponent: Broken,
  component: () => (
    <Home
      news={
        <Suspense fallback={null}>
          <Since />
        </Suspense>
      }
    >
      <VisionOpening>{(sections) => <FirstSteps sections={sections} />}</VisionOpening>
    </Home>
  ),
});

/** Loaded when somebody goes there: the live texts weigh more than everything before them. */
const visionRoute = createRoute({
  getParentRoute: () => cityRoute,
  path: '/vision/{-$code}',
  errorComponent: Broken,
  pendingComponent: Opening,
  component: late(() => import('../practices/vision-place.tsx'), 'VisionPlace'),
  validateSearch: readVisionSearch,
});

const forMeRoute = createRoute({
  getParentRoute: () => cityRoute,
  path: '/for-me',
  errorComponent: Broken,
  pendingComponent: Opening,
  component: late(() => import('../features/news/for-me/for-me-page.tsx'), 'ForMePage'),
});

/** All that the reader said, and their organisation. */
const saidRoute = createRoute({
  getParentRoute: () => cityRoute,
  path: '/for-me/said',
  errorComponent: Broken,
  pendingComponent: Opening,
  component: late(() => import('../features/people/said/what-i-said-page.tsx'), 'WhatISaidPage'),
  validateSearch: readSaidSearch,
});

/** The places whose records stand in the generic views. Loaded when somebody goes there: the practices hold many words. */
const placeRoute = <Path extends '/roadmap' | '/engagement'>(path: Path) =>
  createRoute({
    getParentRoute: () => cityRoute,
    path,
    errorComponent: Broken,
    pendingComponent: Opening,
    component: late(
      () => import('../practices/place-pages.tsx'),
      path === '/roadmap' ? 'RoadmapPage' : 'EngagementPage',
    ),
    validateSearch: readTypeSearch,
  });
const roadmapRoute = placeRoute('/roadmap');
const engagementRoute = placeRoute('/engagement');

const peopleRoute = createRoute({
  getParentRoute: () => cityRoute,
  path: '/people',
  errorComponent: Broken,
  pendingComponent: Opening,
  component: late(() => import('../features/people/people-page.tsx'), 'PeoplePage'),
});

const organisationRoute = createRoute({
  getParentRoute: () => cityRoute,
  path: '/organisations/$code',
  errorComponent: Broken,
  pendingComponent: Opening,
  // Whoever is there came from among the people.
  loader: () => ({ place: 'people' }),
  component: late(() => import('../features/people/organisation/organisation-page.tsx'), 'OrganisationPage'),
});

/** The addresses of the app. Made after the identity server's answer was taken out of the address. */
export function newRouter() {
  const router = createRouter({
    routeTree: rootRoute.addChildren([
      landingRoute,
      whoRoute,
      startRoute,
      joinRoute,
      cityRoute.addChildren([
        homeRoute,
        forMeRoute,
        saidRoute,
        visionRoute,
        roadmapRoute,
        engagementRoute,
        peopleRoute,
        organisationRoute,
        ...recordRoutes,
      ]),
    ]),
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultNotFoundComponent: () => (
      <Frame>
        <NotFound />
      </Frame>
    ),
    defaultErrorComponent: () => (
      <Frame>
        <Broken />
      </Frame>
    ),
  });
  router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
    if (!fromLocation || !pathChanged) return;
    // Where the address leads to a part of the page, its heading takes the focus; else that of the page.
    const part = document.querySelector<HTMLElement>('[data-arrival]');
    // It may have gone there by itself, with more care.
    if (part && part === document.activeElement) return;
    part?.scrollIntoView({ block: 'start' });
    const heading = part ?? document.querySelector<HTMLElement>('h1') ?? document.querySelector('main');
    heading?.focus({ preventScroll: part !== null });
  });
  return router;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
