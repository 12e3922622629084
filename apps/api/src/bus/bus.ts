import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { Config } from '../config/config.ts';

/** What processes tell each other: never content, only where to look. */
export const channels = ['change', 'access', 'prose'] as const;
export type Channel = (typeof channels)[number];

type Listener = (payload: string) => void;

const retryAfter = 250;
/** So often it is asked whether the connection still answers, and so long it is waited for, in milliseconds. */
const beat = { every: 5_000, patience: 4_000 };

/**
 * Word between processes through PostgreSQL, which passes it on at commit and to everybody, the sender included.
 *
 * Losing a word loses nothing: whoever listens reads what is committed, and `onReturn` says when to look again because
 * words may have been missed.
 */
@Injectable()
export class Bus implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(Bus.name);
  private readonly listeners = new Map<Channel, Set<Listener>>();
  private readonly returning = new Set<() => void>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private beating: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    await this.connect();
    this.beating = setInterval(() => this.listen(), beat.every).unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    clearInterval(this.beating);
    await this.client?.end().catch(() => undefined);
  }

  /** Calls `listener` with each word on a channel. @returns how to stop */
  on(channel: Channel, listener: Listener): () => void {
    const all = this.listeners.get(channel) ?? new Set();
    this.listeners.set(channel, all.add(listener));
    return () => all.delete(listener);
  }

  /** Calls `look` after the connection came back. @returns how to stop */
  onReturn(look: () => void): () => void {
    this.returning.add(look);
    return () => this.returning.delete(look);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.config.database.appUrl,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      application_name: 'cityloom bus',
    });
    client.on('notification', ({ channel, payload = '' }) => this.tell(channel, payload));
    client.on('error', () => undefined);
    client.on('end', () => this.lost(client));
    this.client = client;
    try {
      await client.connect();
      await client.query(channels.map((channel) => `listen ${channel}`).join('; '));
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** A connection whose other end has vanished says nothing for hours; one that does not answer is given up. */
  private listen(): void {
    const { client } = this;
    if (client === undefined) return;
    const patience = setTimeout(() => client.connection.stream.destroy(), beat.patience);
    client.query('select 1').then(
      () => clearTimeout(patience),
      () => clearTimeout(patience),
    );
  }

  private tell(channel: string, payload: string): void {
    for (const listener of this.listeners.get(channel as Channel) ?? []) {
      try {
        listener(payload);
      } catch (error) {
        this.log.error(error instanceof Error ? error.stack : String(error));
      }
    }
  }

  private lost(client: pg.Client): void {
    if (this.closed || client !== this.client) return;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => {
      this.connect().then(
        () => this.returning.forEach((look) => look()),
        () => this.client && this.lost(this.client),
      );
    }, retryAfter);
  }
}

/**
 * Passes a word on when the transaction commits.
 * @param payload at most 7,999 bytes; where to look, never what is there
 */
export async function announce(
  manager: Pick<EntityManager, 'query'>,
  channel: Channel,
  payload: string,
): Promise<void> {
  await manager.query('select pg_notify($1, $2)', [channel, payload]);
}
