import { inColumns, median } from './report.mjs';

/** @typedef {{ name: string, runs: number[], most?: number, shown: (value: number) => string }} Figure what was measured, each run; `most` is its gate, and without one it is there to compare with */

/**
 * The table: a line for each figure. Gates are told, and nothing fails by them: a machine may be slow.
 * @param {Figure[]} figures
 */
export function table(figures) {
  const head = ['measured', 'median', 'spread', 'runs', 'gate', 'met'];
  const lines = figures.map(({ name, runs, most, shown }) => {
    if (runs.length === 0) return [name, 'not measured', '', '0', most === undefined ? '–' : `≤ ${shown(most)}`, ''];
    const value = median(runs);
    const spread = `${shown(Math.min(...runs))} to ${shown(Math.max(...runs))}`;
    const gate = most === undefined ? ['–', ''] : [`≤ ${shown(most)}`, value <= most ? 'yes' : 'NO'];
    return [name, shown(value), spread, String(runs.length), ...gate];
  });
  return inColumns([head, ...lines]);
}
