import { People1795392000001 } from './0001-people.ts';

/** In the order in which they run; a released one never changes. */
export const migrations = [People1795392000001];
