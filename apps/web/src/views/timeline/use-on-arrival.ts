import { useEffect, useRef } from 'react';

/** Does something once, when a view has come onto the page. */
export function useOnArrival(act: () => void): void {
  const first = useRef(act);
  useEffect(() => first.current(), []);
}
