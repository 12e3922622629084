/** @typedef {import('./servers.mjs').BenchServer} BenchServer */
/** @typedef {import('./load.mjs').ProseResult & import('./measure.mjs').Cost} Prose */
/** @typedef {import('./load-registers.mjs').RegistersResult & import('./measure.mjs').Cost} Registers */
/** @typedef {{ p50: number, p99: number, inTime: number, cost: number, postgres: number, load: number }} Figures medians, but `inTime`, a share, is the worst; costs in processor seconds for 1,000 edits */

/** With more of its core than this, the load itself may have been late. */
const mostLoad = 0.85;
/** Strangers who use more than this share of a core are named. */
const mostOthers = 0.1;

/** @param {{ load: number }} run */
export const isVoid = ({ load }) => load > mostLoad;

/**
 * What to think of the times where the machine was not ours alone.
 * @param {{ others: number }[]} runs
 */
export function tellOthers(runs) {
  const disturbed = runs.filter(({ others }) => others > mostOthers).length;
  if (disturbed === 0) return 'No other program used the machine to speak of.';
  return `Other programs used the machine during ${disturbed} of ${runs.length} measurements: their times are not to be trusted.`;
}

/**
 * One line on one measurement.
 * @param {Prose} run
 */
export function tellProse(run) {
  const letters = `${run.edits} letters, ${percent(run.inTime / run.deliveries)} of ${run.deliveries} deliveries within 1 s`;
  const times = `p50 ${ms(run.p50)}, p99 ${ms(run.p99)}`;
  const cost = `${seconds(run.server)} of CPU (PostgreSQL ${seconds(run.postgres)})`;
  return `${letters}, ${times}, ${cost}, load ${percent(run.load, 0)} of its core${remarks(run)}${run.same ? '' : '; NOT ALL TEXTS ARE THE SAME'}`;
}

/** @param {Registers} run */
export function tellRegisters(run) {
  const times = `p50 ${ms(run.p50)}, p99 ${ms(run.p99)}`;
  const cost = `${seconds(run.server)} of CPU (PostgreSQL ${seconds(run.postgres)}) for ${run.answers} answers`;
  return `${run.perSecond.toFixed(0)} answers/s, ${times}, ${cost}, load ${percent(run.load, 0)} of its core${remarks(run)}`;
}

/** @param {{ load: number, others: number }} run */
function remarks(run) {
  const strangers = run.others > mostOthers ? `; other programs used up to ${percent(run.others, 0)} of a core` : '';
  return `${strangers}${isVoid(run) ? '; VOID: the load was too busy to measure' : ''}`;
}

/**
 * @param {Prose[]} runs
 * @returns {Figures | undefined} undefined where every run is void
 */
export function figuresOf(runs) {
  const good = runs.filter((run) => !isVoid(run));
  if (good.length === 0) return undefined;
  const middle = (/** @type {(run: Prose) => number} */ of) => median(good.map(of));
  return {
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    inTime: Math.min(...good.map(({ inTime, deliveries }) => inTime / deliveries)),
    cost: middle(({ server, edits }) => (server / edits) * 1_000),
    postgres: middle(({ postgres, edits }) => (postgres / edits) * 1_000),
    load: middle(({ load }) => load),
  };
}

/**
 * The table: a line for each size and server.
 * @param {{ size: number, server: BenchServer, figures: Figures | undefined }[]} rows
 */
export function table(rows) {
  const head = [
    'clients',
    'server',
    'durable',
    'p50',
    'p99',
    'within 1 s',
    'CPU-s/1,000',
    'PostgreSQL',
    '× Hocuspocus',
    'load',
  ];
  const lines = rows.map(({ size, server, figures }) => {
    const start = [String(size), server.label, server.durable ? 'yes' : 'no'];
    if (figures === undefined) return [...start, 'void', ...Array.from({ length: 6 }, () => '')];
    const peer = rows.find((row) => row.size === size && row.server.name === 'hocuspocus')?.figures;
    return [
      ...start,
      ms(figures.p50),
      ms(figures.p99),
      percent(figures.inTime),
      figures.cost.toFixed(2),
      server.durable ? figures.postgres.toFixed(2) : '–',
      peer === undefined ? '–' : (figures.cost / peer.cost).toFixed(2),
      percent(figures.load, 0),
    ];
  });
  return inColumns([head, ...lines]);
}

/** @param {string[][]} lines */
export function inColumns(lines) {
  const widths = (lines[0] ?? []).map((_, n) => Math.max(...lines.map((line) => line[n]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length >> 1;
  const [low = NaN, high = NaN] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return (low + high) / 2;
}

/** @param {number} value */
export const ms = (value) => `${value.toFixed(1)} ms`;
/** @param {number} value */
const seconds = (value) => `${value.toFixed(2)} s`;
/** @param {number} share @param {number} [digits] */
const percent = (share, digits = 2) => `${(Math.floor(share * 100 * 10 ** digits) / 10 ** digits).toFixed(digits)} %`;
