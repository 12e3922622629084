/// <reference types="node" />
import { readFileSync } from 'node:fs';

type Tokens = ReadonlyMap<string, string>;

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const blocks = css.split(/:root[^{]*\{/).slice(1);
const [light, dark] = blocks.map(
  (block): Tokens =>
    new Map([...block.matchAll(/(--[a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex])),
);

/** Relative luminance of a colour, 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const backgrounds = ['--paper', '--surface', '--sunk', '--accent-soft'];
const sheets = ['--paper', '--surface'];
const sectors = ['government', 'business', 'community'];

/** Text needs 4.5, controls and signs need 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
const pairs: readonly (readonly [string, string, number])[] = [
  ...backgrounds.map((back) => ['--ink', back, 7] as const),
  ...backgrounds.map((back) => ['--ink-2', back, 4.5] as const),
  ...backgrounds.map((back) => ['--accent-ink', back, 4.5] as const),
  ...sheets.map((back) => ['--neutral', back, 4.5] as const),
  ...sheets.map((back) => ['--border', back, 3] as const),
  ...sheets.map((back) => ['--accent', back, 3] as const),
  ...sectors.map((sector) => [`--${sector}`, '--paper', 3] as const),
  ...sectors.map((sector) => [`--${sector}`, '--surface', 3] as const),
  ...sectors.map((sector) => [`--${sector}-text`, '--paper', 4.5] as const),
  ...sectors.map((sector) => [`--${sector}-text`, '--surface', 4.5] as const),
  ...sectors.map((sector) => [`--${sector}-text`, `--${sector}-soft`, 4.5] as const),
  ...sectors.map((sector) => ['--on-sector', `--${sector}`, 4.5] as const),
  ...['ok', 'warn', 'crit'].map((state) => [`--${state}`, `--${state}-soft`, 4.5] as const),
  ['--on-fill', '--accent-fill', 4.5],
  ['--on-fill', '--accent-fill-hover', 4.5],
  ['--on-sector', '--neutral', 4.5],
  ['--ink-2', '--neutral-soft', 4.5],
];

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_, tokens) => {
  it.each(pairs)('%s on %s reach %d', (front, back, least) => {
    const [one, other] = [tokens?.get(front), tokens?.get(back)];
    expect({ one, other }).toEqual({ one: expect.stringMatching(/^#/), other: expect.stringMatching(/^#/) });
    expect(contrast(one ?? '#000000', other ?? '#000000')).toBeGreaterThanOrEqual(least);
  });

  it('name the same tokens as the other scheme', () => {
    expect([...(tokens?.keys() ?? [])]).toEqual([...(light?.keys() ?? [])]);
  });
});

it('is measured as the standard says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
