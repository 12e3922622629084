import type { RoomMember } from './room-member.ts';

/** What somebody wrote and wants kept. */
export interface Batch {
  readonly member: RoomMember;
  readonly batchId: number;
  readonly update: Uint8Array;
}

/** A batch that has been applied, with what it did; it waits for the disk. */
export interface Applied extends Batch {
  readonly payload: Uint8Array;
}
