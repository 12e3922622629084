import { useCallback, useLayoutEffect, useRef } from 'react';
import type { Range } from './scale.ts';
import type { Span } from './span.ts';
import { rem } from './use-room.ts';

/**
 * Scrolling of the chart: at first today stands at a quarter of it, and a change of scale keeps the day in its middle.
 * @param day how long a day is, in rem
 */
export function useScroll(range: Range, day: number, today: number) {
  const place = useRef<HTMLDivElement>(null);
  const corner = useRef<HTMLDivElement>(null);
  const anchor = useRef({ at: today, share: 0.25 });

  const room = () => (place.current?.clientWidth ?? 0) - (corner.current?.offsetWidth ?? 0);
  const settle = useCallback(() => {
    const { at, share } = anchor.current;
    if (place.current) place.current.scrollLeft = (at - range.from) * day * rem() - share * room();
  }, [range.from, day]);
  useLayoutEffect(settle, [settle]);

  const look = () => {
    const element = place.current;
    if (element === null) return;
    anchor.current = { at: range.from + (element.scrollLeft + room() / 2) / (day * rem()), share: 0.5 };
  };

  return {
    place,
    corner,
    look,
    toToday: () => {
      anchor.current = { at: today, share: 0.25 };
      settle();
    },
    /** Brings a line into sight from below the header or above the end. @param top of the line and its height, in rem */
    reveal: (top: number, height: number) => {
      const element = place.current;
      if (element === null) return;
      const size = rem();
      const header = corner.current?.offsetHeight ?? 0;
      const [above, below] = [top * size, (top + height) * size + header - element.clientHeight];
      if (element.scrollTop > above) element.scrollTop = above;
      else if (element.scrollTop < below) element.scrollTop = below;
    },
    /** Brings the beginning of a bar into sight, where nothing of it is. */
    revealSpan: ({ from, to }: Span) => {
      const element = place.current;
      if (element === null) return;
      const size = day * rem();
      const [begin, end] = [(from - range.from) * size, ((to ?? range.until) + 1 - range.from) * size];
      if (begin > element.scrollLeft + room() - rem() || end < element.scrollLeft + rem()) {
        element.scrollLeft = begin - room() / 4;
      }
    },
  };
}
