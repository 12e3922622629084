import type { RecordType } from '@cityloom/operating-model';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../words/use-words.ts';
import { moved, type Span, type Step } from './span.ts';
import type { Row } from './rows.ts';
import { useLineWords } from './use-line-words.ts';
import type { Mover } from './use-mover.ts';

/** A row on its way: where it would stand now, and by which hand. Nothing is sent before it is kept. */
export interface Moving {
  readonly row: Row;
  /** How far the keys have gone, counted from where it stood: a short month on the way must not cost it days. */
  readonly steps: Readonly<Record<Step['unit'], number>>;
  readonly span: Span;
  readonly by: 'keys' | 'pointer';
}

const none = { day: 0, month: 0 };

/**
 * Moves one bar at a time, by keys or by pointer.
 * @returns `hands`, which stay the same so that rows need not be drawn anew; `said` for those who listen: the dates after each step
 */
export function useMoving(type: RecordType, mover: Mover) {
  const { t } = useWords();
  const words = useLineWords(type);
  const [moving, setMoving] = useState<Moving | null>(null);
  const [said, setSaid] = useState('');
  const now = useRef({ moving, mover, words, t });
  useEffect(() => {
    now.current = { moving, mover, words, t };
  });

  /** Takes hold of a bar by keys; says why where the reader may not. */
  const begin = useCallback((row: Row) => {
    const { t: say } = now.current;
    const { name, lead, span, mayMove } = row;
    if (!mayMove) {
      setSaid(lead ? say('line.move.not', { name, lead: lead.name }) : say('line.move.not.nobody', { name }));
    } else if (span) {
      setMoving({ row, span, steps: none, by: 'keys' });
      setSaid(say('line.move.begun', { name }));
    }
  }, []);
  const step = useCallback((by: Step) => {
    const { moving: held, words: speak } = now.current;
    if (!held?.row.span) return;
    const steps = { ...held.steps, [by.unit]: held.steps[by.unit] + by.by };
    const months = moved(held.row.span, 'whole', { by: steps.month, unit: 'month' });
    const span = moved(months, 'whole', { by: steps.day, unit: 'day' });
    setMoving({ ...held, span, steps });
    setSaid(speak.dates(span));
  }, []);
  const drag = useCallback((row: Row, span: Span) => setMoving({ row, span, steps: none, by: 'pointer' }), []);
  const keep = useCallback(() => {
    const { moving: held, mover: sends } = now.current;
    setMoving(null);
    setSaid('');
    if (held) void sends.move([{ row: held.row, after: held.span }]);
  }, []);
  const back = useCallback(() => {
    const { moving: held, words: speak, t: say } = now.current;
    setMoving(null);
    if (held?.row.span) setSaid(say('line.move.restored', { dates: speak.dates(held.row.span) }));
  }, []);
  /** Whoever goes on to another row lets go of the bar that the keys hold. */
  const leave = useCallback(
    (key: string) => {
      const { moving: held } = now.current;
      if (held?.by === 'keys' && held.row.id !== key) back();
    },
    [back],
  );
  const hands = useMemo(() => ({ begin, step, drag, keep, back, leave }), [begin, step, drag, keep, back, leave]);
  return { moving, said, hands };
}
export type Hands = ReturnType<typeof useMoving>['hands'];
