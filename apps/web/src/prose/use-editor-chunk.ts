import { useCallback, useState } from 'react';
import { loadPurifier } from '../ui/trusted-types.ts';

type Chunk = typeof import('./editor.tsx');
/** What is pasted into the editor is markup, so whatever cleans it comes along. */
const load = async (): Promise<Chunk> => {
  const [chunk] = await Promise.all([import('./editor.tsx'), loadPurifier()]);
  return chunk;
};

/** Fetches the editor ahead, when somebody is about to press Write; a failure shows when it is needed. */
export function preloadEditor(): void {
  load().catch(() => undefined);
}

/** The editor, fetched when somebody wants to write. A failed fetch may be tried again. */
export function useEditorChunk() {
  const [chunk, setChunk] = useState<Chunk | null>(null);
  const [status, setStatus] = useState<'idle' | 'loading' | 'failed'>('idle');
  const fetchEditor = useCallback(async (): Promise<boolean> => {
    setStatus('loading');
    try {
      setChunk(await load());
      setStatus('idle');
      return true;
    } catch {
      setStatus('failed');
      return false;
    }
  }, []);
  return { ProseEditor: chunk?.ProseEditor ?? null, status, fetchEditor };
}
