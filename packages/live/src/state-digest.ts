import * as Y from 'yjs';
import { digest64 } from './digest.ts';

/**
 * Digest of what a replica holds, by which replicas are compared: two of them may hold different text under equal
 * state vectors, and may cut the same text into differently long pieces.
 * @returns 16 hexadecimal digits, equal for replicas with equal content and history
 */
export function stateDigest(doc: Y.Doc): string {
  // Loading everything in one transaction joins the pieces and collects what an undo history still kept.
  const canonical = new Y.Doc();
  try {
    Y.applyUpdate(canonical, Y.encodeStateAsUpdate(doc));
    return digest64(Y.encodeStateAsUpdate(canonical));
  } finally {
    canonical.destroy();
  }
}
