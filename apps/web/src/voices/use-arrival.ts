import { useEffect } from 'react';
import { goTo, holdInPlace } from '../ui/hold-in-place.ts';

/**
 * Goes to a part of the page once it is there, and keeps it in its place while what stands above it still comes.
 * @param id of the element; undefined where the address leads to none
 */
export function useArrival(id: string | undefined, isThere: boolean): void {
  useEffect(() => {
    const element = id === undefined || !isThere ? null : document.getElementById(id);
    if (element === null) return undefined;
    // Whoever looks after the focus on a change of page leaves it here.
    element.dataset['arrival'] = '';
    goTo(element);
    const letGo = holdInPlace(element);
    return () => {
      letGo();
      delete element.dataset['arrival'];
    };
  }, [id, isThere]);
}
