/** One connection in a room, as the room knows it. */
export interface RoomMember {
  /** The number under which the connection's batches are acknowledged. */
  readonly connection: number;
  readonly clientId: number;
  /** Under which the client id was given; a later holder of it shuts this one out. */
  readonly holder: string;
  /** Whether the person may write now: asked at every batch, and never remembered. */
  readonly writes: () => boolean;
  /** Whether so much waits to be sent that more must not be added; what is left out is caught up later. */
  readonly isBehind: () => boolean;
  /** @param frame a message of the wire; the same bytes for every member where it says the same to all */
  readonly deliver: (frame: Uint8Array) => void;
  /** The log here is shorter than what the member has read: the database was set back, and the page must begin anew. */
  readonly dismiss: () => void;
}
