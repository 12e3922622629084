import { Problem } from '../problem/problem.ts';

/** The number of a version, as an address has it. @throws Problem not_found where it is none */
export function versionNumber(written: string): number {
  if (!/^[1-9]\d{0,8}$/.test(written)) throw new Problem('not_found');
  return Number(written);
}
