import { ms } from './report.mjs';

/** @typedef {import('./report.mjs').Figures} Figures */

/**
 * What the figures were promised to be. They are told, and nothing fails by them: a machine may be slow.
 * @param {(size: number, server: import('./options.mjs').ServerName) => Figures | undefined} of
 * @returns {string[]} a line for each promise
 */
export function gates(of) {
  const few = of(5, 'ours');
  const many = of(200, 'ours');
  const peer = of(200, 'hocuspocus');
  return [
    gate('5 clients, p50 at most 5 ms', few?.p50, 5, ms),
    gate('5 clients, p99 at most 30 ms', few?.p99, 30, ms),
    gate('200 clients, p99 at most 60 ms', many?.p99, 60, ms),
    gate(
      '200 clients, nothing undelivered after 1 s',
      many && 1 - many.inTime,
      0,
      (share) => `${(share * 100).toFixed(3)} %`,
    ),
    gate("200 clients, at most 0.8 of Hocuspocus's CPU", many && peer && many.cost / peer.cost, 0.8, (x) =>
      x.toFixed(2),
    ),
  ];
}

/**
 * @param {string} promise
 * @param {number | undefined} value undefined where it was not measured
 * @param {number} most
 * @param {(value: number) => string} shown
 */
function gate(promise, value, most, shown) {
  if (value === undefined) return `not measured  ${promise}`;
  return `${value <= most ? 'pass' : 'FAIL'}  ${promise}: ${shown(value)}`;
}
