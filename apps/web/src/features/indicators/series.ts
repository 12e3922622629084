import type { Figure, Figures } from '@cityloom/operating-model';

/** The record types of this part. */
export const indicatorType = 'indicator';
export const measurementType = 'measurement';

/** A place in the drawing, from 0 to 1 in both directions, upwards. */
export type Spot = Readonly<{ x: number; y: number; figure: Figure }>;

const time = ({ on }: Figure) => Date.parse(`${on}T00:00:00Z`);
const share = (value: number, [from, to]: readonly [number, number]) =>
  to === from ? 0.5 : (value - from) / (to - from);

/** Where figures stand, all of them within the drawing. */
export function placed({ measured, aims }: Figures): { measured: readonly Spot[]; aims: readonly Spot[] } {
  const all = [...measured, ...aims];
  const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const [days, values] = [range(all.map(time)), range(all.map(({ value }) => value))];
  const spot = (figure: Figure): Spot => ({ x: share(time(figure), days), y: share(figure.value, values), figure });
  return { measured: measured.map(spot), aims: aims.map(spot) };
}
