import { type Stopping, stopToken } from './stop-token.ts';

/** Where one click ends somebody's mails, without signing in. No city's word has one letter, so none is in its way. */
export const stopAddress = (origin: string, key: Buffer, stopping: Stopping): string =>
  `${origin}/u/${stopToken(key, stopping)}`;
