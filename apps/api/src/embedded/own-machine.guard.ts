import type { IncomingMessage } from 'node:http';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Problem } from '../problem/problem.ts';
import { isOwnClick } from './realm/loopback.ts';

/** Lets in whoever sits at this machine, and nobody who comes through a tunnel or from another site. */
@Injectable()
export class OwnMachineGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (!isOwnClick(context.switchToHttp().getRequest<IncomingMessage>())) throw new Problem('not_allowed');
    return true;
  }
}
