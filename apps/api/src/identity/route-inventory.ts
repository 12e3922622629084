import { Injectable, type OnModuleInit, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ACCESS_RULE, type AccessRule } from './access.ts';

/** Knows every route and what it lets in; the API does not start when one has not said. */
@Injectable()
export class RouteInventory implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error naming each handler without a rule */
  onModuleInit(): void {
    const silent = this.routes().filter(({ rule }) => rule === undefined);
    if (silent.length > 0) throw new Error(`No access rule: ${silent.map(({ handler }) => handler).join(', ')}`);
  }

  /** One entry a route, in reading order. */
  routes(): { handler: string; route: string; rule: AccessRule | undefined }[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const root: string = this.reflector.get('path', metatype);
      return this.scanner.getAllMethodNames(Object.getPrototypeOf(instance)).flatMap((name) => {
        const handler: unknown = instance[name];
        if (typeof handler !== 'function') return [];
        const method = this.reflector.get<RequestMethod | undefined>('method', handler);
        if (method === undefined) return [];
        const path = [root, this.reflector.get<string>('path', handler)]
          .join('/')
          .replaceAll(/\/+/g, '/')
          .replace(/\/$/, '');
        return [
          {
            handler: `${metatype.name}.${name}`,
            route: `${RequestMethod[method]} /${path.replace(/^\//, '')}`,
            rule: this.reflector.get<AccessRule | undefined>(ACCESS_RULE, handler),
          },
        ];
      });
    });
  }
}
