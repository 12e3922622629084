import { memo, type RefObject, useMemo } from 'react';
import { type Arrow, arrowsOf } from './arrow-path.ts';
import styles from './arrows.module.css';
import type { Line } from './layout.ts';
import type { Link } from './links.ts';
import type { Range } from './scale.ts';
import type { Moving } from './use-moving.ts';
import { useSeen } from './use-seen.ts';

type Props = {
  lines: readonly Line[];
  links: readonly Link[];
  moving: Moving | null;
  /** How long a day is, in rem. */
  day: number;
  range: Range;
  /** What scrolls. */
  place: RefObject<HTMLElement | null>;
};

/** Who waits for whom, for the rows in sight. For those who listen each row says it in words. */
export const Arrows = memo(function Arrows({ lines, links, moving, day, range, place }: Props) {
  const seen = useSeen(place);
  const all = useMemo(
    () => arrowsOf(lines, links, ({ row }) => (moving?.row.id === row.id ? moving.span : row.span), day, range),
    [lines, links, moving, day, range],
  );
  const arrows = all.filter(({ rows }) => rows.some((y) => y > seen.top && y < seen.bottom));
  // The size is that of one rem: lengths are in rem, and what lies outside is drawn too.
  return (
    <svg className={styles['arrows']} viewBox="0 0 1 1" aria-hidden="true">
      {/* The broken ones are drawn last, above the others. */}
      {arrows
        .toSorted((one, other) => Number(one.isBroken) - Number(other.isBroken))
        .map((arrow) => (
          <Drawn key={arrow.key} arrow={arrow} />
        ))}
    </svg>
  );
});

const Drawn = memo(function Drawn({ arrow: { kind, isBroken, path, end } }: { arrow: Arrow }) {
  const [x, y] = end;
  return (
    <g data-kind={kind} data-broken={isBroken}>
      <path d={path} />
      <path data-head="true" d={`M${x} ${y}l-.4 -.22v.44z`} />
      {isBroken && (
        <g transform={`translate(${x - 0.9} ${y})`}>
          <circle r="0.42" />
          <path data-mark="true" d="M0 -.2v.24M0 .2v.01" />
        </g>
      )}
    </g>
  );
});
