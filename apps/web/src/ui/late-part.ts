import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

const Nothing = () => null;

/** A part of a page that comes late and that the page can do without: where it does not come, nothing stands in its place. */
export const latePart = <Props>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> =>
  lazy(() =>
    load().then(
      (part) => ({ default: part }),
      () => ({ default: Nothing }),
    ),
  );
