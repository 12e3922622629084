import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Problem } from '../problem/problem.ts';
import { ACCESS_RULE, type AccessRule } from './access.ts';
import { type Identity, TokenReader } from './token.ts';

const identities = new WeakMap<Request, Identity>();

/** Lets a request in when its route is open or its token is good. */
@Injectable()
export class IdentityGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenReader,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    if (rule === undefined) throw new Problem('not_found');
    if (rule.kind === 'open') return true;
    const request = context.switchToHttp().getRequest<Request>();
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer') throw new Problem('not_signed_in');
    identities.set(request, await this.tokens.read(token));
    return true;
  }
}

/** The identity that the guard found; use it only on routes that are not open. */
export const SignedInAs = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const identity = identities.get(context.switchToHttp().getRequest<Request>());
  if (identity === undefined) throw new Problem('not_signed_in');
  return identity;
});
