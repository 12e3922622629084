import type { Label } from '@cityloom/operating-model';
import type { Lane } from './lanes.ts';
import type { Row } from './rows.ts';

/** Heights in rem. A row with days or a warning is as high as its second line needs. */
export const heights = { plain: 2.75, tall: 4.5, lane: 2.75, middle: 1.375 };

interface Place {
  readonly key: string;
  readonly top: number;
  readonly height: number;
}
export type LaneLine = Place & { readonly kind: 'lane'; readonly name: Label | null; readonly rows: readonly Row[] };
export type RowLine = Place & { readonly kind: 'row'; readonly row: Row; readonly lane: LaneLine | null };
/** A line of the chart: the head of a lane, or a row. */
export type Line = LaneLine | RowLine;

/** The lines of a chart from top to bottom, and how high they are together. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly height: number;
}

/**
 * Puts rows below each other, in rem.
 * @param lanes the lanes with their records; null where the type has none
 * @param folded keys of the lanes whose rows are not to be seen
 */
export function layoutOf(rows: readonly Row[], lanes: readonly Lane[] | null, folded: ReadonlySet<string>): Layout {
  const lines: Line[] = [];
  let top = 0;
  const put = (row: Row, lane: LaneLine | null) => {
    const height = heightOf(row);
    lines.push({ kind: 'row', key: row.id, row, lane, top, height });
    top += height;
  };
  if (lanes === null) {
    for (const row of rows) put(row, null);
    return { lines, height: top };
  }
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const lane of lanes) {
    const inside = lane.records.flatMap(({ id }) => byId.get(id) ?? []);
    if (inside.length === 0) continue;
    const key = laneKey(lane);
    const head: LaneLine = { kind: 'lane', key, name: lane.name, rows: inside, top, height: heights.lane };
    lines.push(head);
    top += head.height;
    if (!folded.has(key)) for (const row of inside) put(row, head);
  }
  return { lines, height: top };
}

const laneKey = ({ key }: Lane) => `lane:${key ?? ''}`;

const heightOf = ({ markers, waits }: Row): number =>
  markers.length > 0 || waits.some(({ isBroken }) => isBroken) ? heights.tall : heights.plain;

/** About how wide words are in the chart, in rem: signs of the East fill their square, letters half of it. */
export const widthOf = (words: string): number =>
  Array.from(words).reduce((width, sign) => width + (sign > '\u2e7f' ? 0.9 : 0.5), 0);
