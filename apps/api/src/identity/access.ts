import type { Action } from '@cityloom/operating-model';
import { SetMetadata } from '@nestjs/common';

/** What a route or a socket event lets in. Each must say so, or the API does not start. */
export type AccessRule =
  | { kind: 'open'; why: string }
  | { kind: 'signed_in' }
  | { kind: 'action'; action: Action; on: string };

export const ACCESS_RULE = 'cityloom:access-rule';

/** Nobody needs to sign in; the reason stands in the route inventory. */
export const Open = (why: string) => SetMetadata(ACCESS_RULE, { kind: 'open', why } satisfies AccessRule);

/** Any valid token, also of a person whom no city knows. */
export const SignedIn = () => SetMetadata(ACCESS_RULE, { kind: 'signed_in' } satisfies AccessRule);

/** A valid token; the service behind the route asks whether its person may do `action` on `on`. */
export const Allows = (action: Action, on: string) =>
  SetMetadata(ACCESS_RULE, { kind: 'action', action, on } satisfies AccessRule);
