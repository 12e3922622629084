import { type Practice, practiceRole, practices, type RoleToGive, rolesToGive } from '@cityloom/operating-model';
import type { Grant } from './shapes.ts';

/** What can be given to somebody. */
export type Offered = Readonly<{
  roles: readonly RoleToGive[];
  /** Those that they can lead. */
  practices: readonly Practice[];
}>;

/** What somebody does not have yet. Whoever leads all of a city's practices leads each. */
export function offeredBeside(grants: readonly Grant[]): Offered {
  const left = practices.filter(({ clause }) => grants.every(({ practice }) => practice !== clause));
  const roles = rolesToGive.filter(
    (role) =>
      grants.every((held) => held.role !== role || held.practice !== null) &&
      (role !== practiceRole || left.length > 0),
  );
  return { roles, practices: left };
}
