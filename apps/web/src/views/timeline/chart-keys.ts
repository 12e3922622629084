import type { KeyboardEvent } from 'react';
import type { Line } from './layout.ts';
import { nextScale, type ScaleId } from './scale.ts';
import type { Hands } from './use-moving.ts';
import type { Row } from './rows.ts';

/** How many rows a page of them is. */
const page = 10;

interface Wanted {
  readonly lines: readonly Line[];
  /** The line that has the tab stop. */
  readonly active: Line;
  readonly scale: ScaleId;
  readonly hands: Hands;
  /** A bar is held by keys. */
  readonly isMoving: boolean;
  readonly isFolded: (line: Line) => boolean;
  readonly onGo: (line: Line) => void;
  readonly onFold: (line: Line) => void;
  readonly onScale: (scale: ScaleId) => void;
  readonly onOpen: (row: Row) => void;
  readonly onDates: (row: Row) => void;
  readonly onMove: (row: Row) => void;
}

type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey'>;

/**
 * What a key does on the chart (everyday 3): arrows go, M takes hold of a bar and arrows then move it, Enter keeps or opens.
 * @returns whether the key was one of the chart's, so that the page must not act on it too
 */
export function onChartKey(event: Keys, wanted: Wanted): boolean {
  return wanted.isMoving ? onMovingKey(event, wanted) : onWalkingKey(event, wanted);
}

function onMovingKey({ key, shiftKey }: Keys, { hands, scale }: Wanted): boolean {
  const towards = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (towards !== undefined) {
    hands.step({ by: towards, unit: shiftKey || scale !== 'month' ? 'month' : 'day' });
  } else if (key === 'Enter') hands.keep();
  else if (key === 'Escape') hands.back();
  // A bar is held: what else the arrows do waits until it is put down.
  else return key.startsWith('Arrow');
  return true;
}

function onWalkingKey({ key }: Keys, wanted: Wanted): boolean {
  const { lines, active, scale, isFolded, onGo, onFold, onScale, onOpen, onDates, onMove } = wanted;
  const at = lines.indexOf(active);
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: lines.length - 1,
    PageDown: Math.min(lines.length - 1, at + page),
    PageUp: Math.max(0, at - page),
  }[key];
  if (to !== undefined) {
    const line = lines[to];
    if (line) onGo(line);
    return true;
  }
  if (key === '+' || key === '=') onScale(nextScale(scale, -1));
  else if (key === '-') onScale(nextScale(scale, 1));
  else if (active.kind === 'lane') {
    const isAsked = key === 'Enter' || key === ' ';
    if (!isAsked && key !== (isFolded(active) ? 'ArrowRight' : 'ArrowLeft')) return key.startsWith('Arrow');
    onFold(active);
  } else if (key === 'ArrowLeft') {
    if (active.lane) onGo(active.lane);
  } else if (key === 'Enter') onOpen(active.row);
  else if (key === 'm' || key === 'M') onMove(active.row);
  else if ((key === 'd' || key === 'D') && active.row.mayMove) onDates(active.row);
  else return key === 'ArrowRight';
  return true;
}
