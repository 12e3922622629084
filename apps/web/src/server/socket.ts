/** The connection of this tab to the server: one for everything that is live, opened on first use. */
import { useSyncExternalStore } from 'react';
import { accessToken, renewToken } from '../session/session.ts';
import { Line, type LineState } from './socket-line.ts';

/** The line of this tab. */
export const line = new Line({
  newWire: async (introduce) => (await import('./socket-wire.ts')).newWire(introduce),
  accessToken,
  renewToken,
  language: () => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'),
  chance: Math.random,
});

/** The state of the line, followed. */
export function useLine(): LineState {
  return useSyncExternalStore(line.follow, () => line.state);
}
