import type { QueryClient } from '@tanstack/react-query';
import { sessionFailed, sessionStarting, startSession } from '../session/session.ts';
import { configurationQuery } from './queries.ts';

/** Reads how to sign in and learns who is signed in; a failure is told through the session. Also the way to try again. */
export async function openSession(client: QueryClient): Promise<void> {
  sessionStarting();
  try {
    const { identity } = await client.fetchQuery(configurationQuery);
    await startSession(identity);
  } catch (reason) {
    sessionFailed(reason);
  }
}
