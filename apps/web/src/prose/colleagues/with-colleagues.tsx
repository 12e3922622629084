import type { ReactNode } from 'react';
import { ColleaguesContext } from './marked-name.ts';
import { useColleagues } from './use-colleagues.ts';

/** Knows the demo colleagues for everything below: the line that calls them, and the places that name them. */
export function WithColleagues({ children }: { children: ReactNode }) {
  return <ColleaguesContext value={useColleagues()}>{children}</ColleaguesContext>;
}
