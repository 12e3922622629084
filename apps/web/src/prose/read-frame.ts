import { decodeServerMessage, FrameReader, MalformedFrame, type ServerMessage } from '@cityloom/live';
import type { JoinAnswer } from './join-shapes.ts';

/**
 * The message in a frame, where it is for this document; the frames of other documents are not read further.
 * @param joined what the server said on joining; null while there is no membership
 * @returns null for anything else, and for bytes that are no message
 */
export function readFrame(frame: Uint8Array, joined: JoinAnswer | null): ServerMessage | null {
  if (joined === null) return null;
  try {
    const handle = handleOf(frame);
    if (handle !== joined.handle && handle !== joined.presence.handle) return null;
    const message = decodeServerMessage(frame);
    return handle === (message.kind === 'carets' ? joined.presence.handle : joined.handle) ? message : null;
  } catch (error) {
    if (error instanceof MalformedFrame) return null;
    throw error;
  }
}

function handleOf(frame: Uint8Array): number {
  const reader = new FrameReader(frame);
  reader.number();
  return reader.number();
}
