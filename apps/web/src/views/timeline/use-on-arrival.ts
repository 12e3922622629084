import { useEffect, useRef } from 'react';

/** Keeps a line in sight while what comes later pushes it. @param line null once the reader has gone on */
export function useInSight(
  line: { readonly top: number; readonly height: number } | null,
  reveal: (top: number, height: number) => void,
): void {
  const now = useRef(reveal);
  useEffect(() => {
    now.current = reveal;
  });
  const [top, height] = [line?.top, line?.height];
  useEffect(() => {
    if (top !== undefined && height !== undefined) now.current(top, height);
  }, [top, height]);
}

/** Does something once, when a view has come onto the page. */
export function useOnArrival(act: () => void): void {
  const first = useRef(act);
  useEffect(() => first.current(), []);
}
