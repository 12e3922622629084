import { createContext, use } from 'react';
import type { ReactNode } from 'react';
import type { City, Member } from './contract.ts';

/** Where the reader is and as whom: everything below a city's address may rely on both. */
type Here = Readonly<{ city: City; member: Member }>;

const HereContext = createContext<Here | undefined>(undefined);

/** Tells the screens of a city where they are. */
export function HereProvider({ here, children }: { here: Here; children: ReactNode }) {
  return <HereContext value={here}>{children}</HereContext>;
}

/**
 * The city on screen and the reader as its member.
 * @throws outside a city
 */
export function useHere(): Here {
  const here = use(HereContext);
  if (!here) throw new Error('useHere needs a city above it');
  return here;
}
