import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useRecentChanges } from '../../records/recent-changes.ts';
import { useHere } from '../../server/here.tsx';
import { Spoken } from '../../ui/spoken.tsx';
import { useWords } from '../../words/use-words.ts';
import { Arrows } from './arrows.tsx';
import { ChartHeader } from './chart-header.tsx';
import { onChartKey } from './chart-keys.ts';
import styles from './chart.module.css';
import { ChartLine } from './chart-line.tsx';
import { toDay } from './days.ts';
import { Detail } from './detail.tsx';
import { GridLines } from './grid-lines.tsx';
import { layoutOf, type Line } from './layout.ts';
import { Legend } from './legend.tsx';
import type { TimelineProps } from './line-props.ts';
import type { Row } from './rows.ts';
import { firstScale, onPaper, rangeOf, scales } from './scale.ts';
import { Tools } from './tools.tsx';
import { useFolding } from './use-folding.ts';
import type { Mover } from './use-mover.ts';
import { useMoving } from './use-moving.ts';
import { useInSight, useOnArrival } from './use-on-arrival.ts';
import { usePrinting } from './use-printing.ts';
import { useScroll } from './use-scroll.ts';

type Props = TimelineProps & { mover: Mover; onDates: (row: Row) => void };

/** The rows in time: a tree grid with one tab stop (screens 3.4). */
export function Chart({ type, rows, links, lanes, markerTypes, at, mover, onDates }: Props) {
  const { t, of, dayNear } = useWords();
  const { city } = useHere();
  const navigate = useNavigate();
  const today = toDay(city.today);
  const [scaleId, setScale] = useState(() => firstScale(rows.flatMap(daysOf), today));
  const { folded, fold } = useFolding();
  const layout = useMemo(() => layoutOf(rows, lanes, folded), [rows, lanes, folded]);
  const range = useMemo(() => rangeOf(rows.flatMap(daysOf), today, scaleId), [rows, today, scaleId]);
  const isPrinting = usePrinting();
  const scale = useMemo(() => (isPrinting ? onPaper(range) : scales[scaleId]), [isPrinting, range, scaleId]);
  const { day } = scale;
  const { moving, said, hands } = useMoving(type, mover);
  const { place, corner, look, toToday, reveal, revealSpan } = useScroll(range, day, today);
  const whole = useRef<HTMLDivElement>(null);
  const recent = useRecentChanges();
  const [activeKey, setActive] = useState<string | null>(null);
  const [reached, setReached] = useState('');
  const active = layout.lines.find(({ key }) => key === activeKey) ?? layout.lines[0];
  const chosen = activeKey !== null && active?.kind === 'row' ? active.row : null;
  const period = type.views.timeline?.period ?? '';

  const activate = useCallback(
    (key: string) => {
      setActive(key);
      hands.leave(key);
    },
    [hands],
  );
  const go = (line: Line) => {
    activate(line.key);
    reveal(line.top, line.height);
    if (line.kind === 'row' && line.row.span) revealSpan(line.row.span);
    place.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(line.key)}"]`)?.focus({ preventScroll: true });
  };
  const named = at === undefined ? undefined : layout.lines.find((line) => codeOf(line) === at);
  useOnArrival(() => {
    if (!named) return;
    whole.current?.scrollIntoView({ block: 'start' });
    go(named);
  });
  useInSight(named?.key === activeKey ? (named ?? null) : null, reveal);
  const take = (row: Row) => {
    // The keys that move it are those of its line.
    const line = layout.lines.find(({ key }) => key === row.id);
    if (line) go(line);
    hands.begin(row);
  };
  const open = ({ record: { code } }: Row) =>
    void navigate({ to: '/$citySlug/r/$type/{-$code}', params: { citySlug: city.slug, type: type.id, code } });

  return (
    <div ref={whole} className={styles['whole']}>
      <div className={styles['top']}>
        <Detail type={type} rows={rows} row={chosen} moving={moving} hands={hands} onDates={onDates} onMove={take} />
        <Tools
          scale={scaleId}
          onScale={setScale}
          onToday={() => {
            toToday();
            setReached(t('line.today.on', { day: dayNear(city.today) }));
          }}
        />
      </div>
      <div
        ref={place}
        className={styles['chart']}
        role="treegrid"
        tabIndex={-1}
        aria-label={t('line.name', { plural: of(type.plural) })}
        onScroll={look}
        onKeyDown={(event) => {
          const { target, nativeEvent, altKey, ctrlKey, metaKey } = event;
          const isOnLine = target instanceof HTMLElement && target.dataset['line'] !== undefined;
          if (!active || !isOnLine || nativeEvent.isComposing || altKey || ctrlKey || metaKey) return;
          const isFolded = (line: Line) => folded.has(line.key);
          const onFold = (line: Line) => fold(line.key);
          const doing = { onGo: go, onFold, onScale: setScale, onOpen: open, onDates, onMove: take };
          const state = { lines: layout.lines, active, scale: scaleId, isMoving: moving?.by === 'keys' };
          if (onChartKey(event, { ...state, hands, isFolded, ...doing })) event.preventDefault();
        }}
      >
        <ChartHeader corner={corner} title={of(type.plural)} range={range} scale={scale} today={today} />
        <div className={styles['body']} role="rowgroup" style={{ height: `${layout.height}rem` }}>
          <GridLines range={range} scale={scale} today={today} />
          <Arrows lines={layout.lines} links={links} moving={moving} day={day} range={range} place={place} />
          {layout.lines.map((line) => {
            const change = recent.get(line.key);
            return (
              <ChartLine
                key={line.key}
                type={type}
                line={line}
                range={range}
                scale={scale}
                isFolded={folded.has(line.key)}
                isActive={line.key === active?.key}
                isChosen={line.key === activeKey}
                isNamed={line === named}
                held={moving?.row.id === line.key ? moving : null}
                movedBy={change?.addresses.includes(period) ? change.person : null}
                hands={hands}
                onActivate={activate}
                onFold={fold}
              />
            );
          })}
        </div>
      </div>
      <Legend rows={rows} markerTypes={markerTypes} />
      <output>
        <Spoken>{said || reached}</Spoken>
      </output>
    </div>
  );
}

const codeOf = (line: Line) => (line.kind === 'row' ? line.row.record.code : undefined);

const daysOf = ({ span, markers }: Row) => [
  ...(span ? [span] : []),
  ...markers.map(({ day }) => ({ from: day, to: day })),
];
