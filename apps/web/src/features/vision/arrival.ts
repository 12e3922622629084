import { useEffect } from 'react';
import { goTo, holdInPlace } from '../../ui/hold-in-place.ts';

/** Brings a section to the top of the window and its heading into focus. */
export function goToSection(code: string): void {
  const heading = document.getElementById(code);
  if (heading) goTo(heading);
}

/** Goes to the section that the address names, once it is there, and keeps it in place while the texts above it come. */
export function useArrival(code: string | undefined, isThere: boolean): void {
  useEffect(() => {
    const heading = code === undefined || !isThere ? null : document.getElementById(code);
    if (heading === null) return undefined;
    goTo(heading);
    return holdInPlace(heading);
  }, [code, isThere]);
}
