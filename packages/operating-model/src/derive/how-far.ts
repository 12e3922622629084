import type { RecordType } from '../kernel/define.ts';

/** How far something has come that is carried out. */
export const strides = ['ahead', 'underWay', 'done', 'dropped'] as const;
export type Stride = (typeof strides)[number];

/**
 * How far something has come.
 * @param fields as one reader is told them
 * @returns null for what is not carried out
 */
export function howFar(
  { carriedOut }: Pick<RecordType, 'carriedOut'>,
  fields: Readonly<Record<string, unknown>>,
): Stride | null {
  if (carriedOut === undefined) return null;
  const stage = fields[carriedOut.stage];
  const isAt = (options: readonly string[]) => typeof stage === 'string' && options.includes(stage);
  if (isAt(carriedOut.dropped)) return 'dropped';
  if (isAt(carriedOut.done)) return 'done';
  return isAt(carriedOut.underWay) ? 'underWay' : 'ahead';
}
