import { useCallback, useState } from 'react';

const load = () => import('./editor.tsx');
type Chunk = Awaited<ReturnType<typeof load>>;

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
