import { type PointerEvent, useEffect, useRef } from 'react';
import type { Part, Span } from './span.ts';
import { rem } from './use-room.ts';

/** Pixels before a press becomes a pull, and milliseconds before a finger takes hold instead of scrolling. */
const slack = 4;
const longPress = 450;

interface Held {
  readonly pointer: number;
  readonly x: number;
  readonly part: Part;
  readonly span: Span;
  isPulled: boolean;
  /** Stops listening for Escape. */
  readonly release: () => void;
}

type Wanted = {
  /** Null where the reader may not move it: then nothing is taken hold of. */
  span: Span | null;
  /** Days pulled so far, of which part, and where it stood. */
  onPull: (days: number, part: Part, span: Span) => void;
  onDrop: () => void;
  onCancel: () => void;
  /** How long a day is, in rem. */
  day: number;
};

/**
 * Pulls a bar or one of its ends: a mouse at once, a finger after a long press, so that it can still scroll.
 * Escape puts it back where it was.
 */
export function useDrag({ span, onPull, onDrop, onCancel, day }: Wanted) {
  const bar = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    const element = bar.current;
    // Only a listener that is not passive keeps a held finger from scrolling.
    const still = (event: TouchEvent) => held.current && event.preventDefault();
    element?.addEventListener('touchmove', still, { passive: false });
    return () => {
      element?.removeEventListener('touchmove', still);
      clearTimeout(waiting.current);
      held.current?.release();
    };
  }, []);

  const end = (isKept: boolean) => {
    clearTimeout(waiting.current);
    const pulled = held.current?.isPulled ?? false;
    held.current?.release();
    held.current = null;
    if (pulled) (isKept ? onDrop : onCancel)();
  };
  return {
    ref: bar,
    onPointerDown: ({ pointerId, pointerType, button, clientX, target, currentTarget }: PointerEvent<HTMLElement>) => {
      if (span === null || button !== 0) return;
      const part = target instanceof HTMLElement && target.dataset['part'] === 'from' ? 'from' : partOf(target);
      const take = () => {
        const escape = (event: KeyboardEvent) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          end(false);
        };
        addEventListener('keydown', escape, true);
        const release = () => removeEventListener('keydown', escape, true);
        held.current = { pointer: pointerId, x: clientX, part, span, isPulled: pointerType !== 'mouse', release };
        currentTarget.setPointerCapture(pointerId);
        if (pointerType !== 'mouse') onPull(0, part, span);
      };
      if (pointerType === 'touch') waiting.current = setTimeout(take, longPress);
      else take();
    },
    onPointerMove: ({ pointerId, clientX }: PointerEvent<HTMLElement>) => {
      const now = held.current;
      if (now?.pointer !== pointerId) return;
      const way = clientX - now.x;
      if (!now.isPulled && Math.abs(way) < slack) return;
      now.isPulled = true;
      onPull(way / (rem() * day), now.part, now.span);
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
  };
}

const partOf = (target: EventTarget): Part =>
  target instanceof HTMLElement && target.dataset['part'] === 'to' ? 'to' : 'whole';
