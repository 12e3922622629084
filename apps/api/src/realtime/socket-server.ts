import { performance } from 'node:perf_hooks';
import { hotEvent, hotFrameParser } from '@cityloom/live';
import { pickLanguage } from '@cityloom/operating-model';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server, type Socket } from 'socket.io';
import { z } from 'zod';
import { Config } from '../config/config.ts';
import { type Identity, TokenReader } from '../identity/token.ts';
import { Problem } from '../problem/problem.ts';
import { AccessKeeper } from './access-keeper.ts';
import { acknowledge } from './acknowledge.ts';
import { Bucket } from './allowance.ts';
import { CityEvents } from './city-events.ts';
import { Connection, type Outgoing } from './connection.ts';
import { ProseEvents } from './prose-events.ts';
import { socketEvent, type SocketEvent } from './socket-event.ts';

/** The largest push and what is around it. */
const largestMessage = 272 * 1024;
/** A page opens many texts at once; nobody asks more than this for long. */
const eventAllowance = { burst: 200, perSecond: 20 };
/** Pages come back after a planned stop at different moments within so long, in milliseconds. */
const comeBackWithin = 4_000;

type PageSocket = Socket<Record<string, never>, Outgoing, Record<string, never>, { identity: Identity }>;

/** The one socket server: lets pages in by their token, and hands each event to the room that knows it. */
@Injectable()
export class SocketServer implements OnApplicationBootstrap, OnModuleDestroy {
  private io: Server<Record<string, never>, Outgoing, Record<string, never>, { identity: Identity }> | undefined;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly config: Config,
    private readonly tokens: TokenReader,
    private readonly access: AccessKeeper,
    private readonly cities: CityEvents,
    private readonly prose: ProseEvents,
  ) {}

  private readonly refresh = socketEvent({
    name: 'auth:refresh',
    rule: { kind: 'signed_in' },
    body: z.strictObject({ token: z.string() }),
    handle: async (connection, { token }) => {
      if (!connection.renew(await this.tokens.read(token))) {
        connection.close();
        throw new Problem('not_signed_in');
      }
      return {};
    },
  });

  /** Every event that a page may send, with whom it lets in; hot frames go to the texts that were joined. */
  get events(): readonly SocketEvent<never>[] {
    return [this.refresh, ...this.cities.events, ...this.prose.events];
  }

  onApplicationBootstrap(): void {
    this.io = new Server(this.http.httpAdapter.getHttpServer(), {
      parser: hotFrameParser,
      transports: ['websocket'],
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: largestMessage,
      // A page of another site may open a socket to us; its browser says so.
      allowRequest: ({ headers: { origin, host } }, decide) =>
        decide(null, origin === this.config.origin && host === new URL(this.config.origin).host),
    });
    this.io.use((socket, next) => {
      this.letIn(socket).then(() => next(), next);
    });
    this.io.on('connection', (socket) => this.connected(socket));
  }

  /** Before the rooms close: nothing new comes, and pages know when to come back. */
  onModuleDestroy(): void {
    for (const socket of this.io?.sockets.sockets.values() ?? []) {
      socket.emit('goaway', { retryIn: Math.round(Math.random() * comeBackWithin) });
      socket.disconnect(true);
    }
    this.io?.engine.close();
  }

  private async letIn(socket: PageSocket): Promise<void> {
    const { token, language } = socket.handshake.auth as { token?: unknown; language?: unknown };
    try {
      socket.data.identity = await this.tokens.read(token);
    } catch (thrown) {
      const problem = thrown instanceof Problem ? thrown : new Problem('unavailable');
      const told = problem.body(pickLanguage(typeof language === 'string' ? language : undefined), '');
      throw Object.assign(new Error(problem.code), { data: told });
    }
  }

  private connected(socket: PageSocket): void {
    const connection = new Connection(socket, socket.data.identity);
    this.access.add(connection);
    const known = new Map(this.events.map((event) => [event.name, event]));
    const bucket = new Bucket(eventAllowance, performance.now());
    socket.onAny((name: string, ...args: unknown[]) => {
      if (name === hotEvent) return this.prose.receive(connection, args[0]);
      const event = known.get(name);
      if (event !== undefined) void acknowledge(event, connection, args, bucket.take(1, performance.now()));
    });
    socket.once('disconnect', () => {
      this.access.remove(connection);
      this.cities.left(connection);
      this.prose.left(connection);
    });
  }
}
