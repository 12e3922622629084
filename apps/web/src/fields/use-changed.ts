import { hashKey } from '@tanstack/react-query';
import { useState } from 'react';

/**
 * Tells when others have changed a value that is on screen, so that it can be tinted for a moment.
 * @param own what the reader has put there themselves, if anything
 * @returns undefined until somebody has; then `odd` and `even` in turn, so that a tint begins anew each time
 */
export function useChanged(value: unknown, own: unknown): 'odd' | 'even' | undefined {
  const now = hashKey([value ?? null]);
  const [seen, setSeen] = useState({ now, count: 0 });
  if (seen.now !== now) {
    const isOwn = now === hashKey([own ?? null]);
    setSeen({ now, count: isOwn ? seen.count : seen.count + 1 });
  }
  if (seen.count === 0) return undefined;
  return seen.count % 2 === 1 ? 'odd' : 'even';
}
