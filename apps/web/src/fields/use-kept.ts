import { useState } from 'react';
import type * as z from 'zod/mini';
import { forget, keep, kept } from '../ui/device-memory.ts';

/**
 * What its writer has begun, kept on this device over a reload until it is done with.
 * @param key under which it is kept
 * @param begun what it begins with; kept is only what differs from it
 * @returns it, `become` to put another in its place, and `clear` to begin anew
 */
export function useKept<Shape extends z.ZodMiniType>(key: string, shape: Shape, begun: z.infer<Shape>) {
  const [now, setNow] = useState<z.infer<Shape>>(() => read(key, shape) ?? begun);
  const become = (next: z.infer<Shape>) => {
    if (JSON.stringify(next) === JSON.stringify(begun)) forget(key);
    else keep(key, JSON.stringify(next));
    setNow(next);
  };
  return { now, become, clear: () => become(begun) };
}

function read<Shape extends z.ZodMiniType>(key: string, shape: Shape): z.infer<Shape> | null {
  try {
    const found = shape.safeParse(JSON.parse(kept(key) ?? 'null'));
    return found.success ? found.data : null;
  } catch {
    return null;
  }
}
