import { performance } from 'node:perf_hooks';
import type { Handle } from '@cityloom/live';
import type { ProseAddress } from '../prose/prose-address.ts';
import type { Room } from '../prose/room.ts';
import { Bucket } from './allowance.ts';
import type { Presence } from './presence.ts';

/** A live text that a connection has joined. */
export interface Joined {
  readonly city: string;
  readonly address: ProseAddress;
  readonly room: Room;
  readonly presence: Presence;
  /** Tells this joining of the text from an earlier one of the same page. */
  readonly visit: number;
  writes: boolean;
  /** Whether others are told of the page. */
  isPresent?: boolean;
}

/** What a connection has joined, by the room's handle, and how much it may still send. */
export interface Joins {
  /** The number of the connection in rooms and presences; the same in all of them. */
  readonly connection: number;
  readonly rooms: Map<Handle, Joined>;
  /** How many are being opened. */
  opening: number;
  readonly frames: Bucket;
  readonly bytes: Bucket;
  /** Frames that no page of ours sends; with too many of them the connection is given up. */
  odd: number;
}

const frameAllowance = { burst: 120, perSecond: 40 };
/** A long paste or an absence of hours may come at once, the rest at typing speed. */
const byteAllowance = { burst: 1024 * 1024, perSecond: 128 * 1024 };

/** Nothing joined yet, and the whole allowance left. @param connection a number that no other connection has */
export function noJoins(connection: number): Joins {
  const now = performance.now();
  return {
    connection,
    rooms: new Map(),
    opening: 0,
    frames: new Bucket(frameAllowance, now),
    bytes: new Bucket(byteAllowance, now),
    odd: 0,
  };
}
