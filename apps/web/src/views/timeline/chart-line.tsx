import { memo } from 'react';
import { ChartRow } from './chart-row.tsx';
import { LaneRow } from './lane-row.tsx';
import type { Line } from './layout.ts';
import type { LineProps } from './line-props.ts';
import type { Hands, Moving } from './use-moving.ts';

type Props = LineProps & {
  line: Line;
  isFolded: boolean;
  held: Moving | null;
  movedBy: string | null;
  hands: Hands;
  onFold: (key: string) => void;
};

/** A line of the chart; drawn anew only when something about itself has changed, for there may be five hundred. */
export const ChartLine = memo(function ChartLine({ line, isFolded, held, movedBy, hands, onFold, ...rest }: Props) {
  return line.kind === 'lane' ? (
    <LaneRow line={line} isFolded={isFolded} onFold={onFold} {...rest} />
  ) : (
    <ChartRow line={line} held={held} movedBy={movedBy} hands={hands} {...rest} />
  );
});
