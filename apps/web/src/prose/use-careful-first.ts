import { useLine } from '../server/socket.ts';
import { useNarrow } from './use-narrow.ts';

/** Whether a text is written paragraph by paragraph here unless somebody asks for the editor: on phones, and without a live line. */
export function useCarefulFirst(): boolean {
  const isNarrow = useNarrow();
  return useLine() === 'blocked' || isNarrow;
}
