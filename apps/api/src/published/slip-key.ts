import { randomBytes } from 'node:crypto';
import { v5 as idFrom } from 'uuid';
import { z } from 'zod';

/** A key as it stands in addresses and forms: 32 hexadecimal digits. */
export const writtenKey = z.string().regex(/^[0-9a-f]{32}$/);

/** Names what a key is turned into; the ids that come of it are told to members, and the key cannot be read from them. */
const space = { record: '2b6d0a86-9c0f-5f0e-9d5b-0f3a8f1f6c11', operation: 'f0c3a5de-52a1-5d77-8f0c-6b8a1d2e7c22' };

/** A key for a new slip: whoever has it sees what became of what they said. 32 hexadecimal digits. */
export const newKey = (): string => randomBytes(16).toString('hex');

/** The id of the record that was put in with a key. */
export const recordOf = (key: string): string => idFrom(key, space.record);

/** The id of an operation, the same for the same doing. */
export const operationOf = (doing: string): string => idFrom(doing, space.operation);
