import { StartRefused } from '../config/start-refused.ts';
import { type EmbeddedPostgres, type PostgresOptions, startPostgres } from './postgres/postgres.ts';

/** A database that is started again, in place, when it ends by itself. */
export interface KeptPostgres {
  ownerUrl: string;
  appUrl: string;
  announce: (origin: string) => void;
  stop: () => Promise<void>;
  /** Settles when it could not be started again. */
  failed: Promise<StartRefused>;
}

/** Starts the trial's database and keeps it running until `stop`. @throws StartRefused as `startPostgres` does */
export async function keepPostgres(options: PostgresOptions): Promise<KeptPostgres> {
  let stopping = false;
  let running = await startPostgres(options);
  const first = running;
  const failed = new Promise<StartRefused>((resolve) => {
    const watch = (server: EmbeddedPostgres): Promise<void> =>
      server.exited.then(async () => {
        if (stopping) return;
        // Nobody waits at a terminal for this one.
        running = await startPostgres({ ...options, report: () => undefined, port: first.port });
        await watch(running);
      });
    watch(running).catch((error: unknown) => resolve(asRefusal(error)));
  });
  return {
    ownerUrl: first.ownerUrl,
    appUrl: first.appUrl,
    announce: first.announce,
    stop: async () => {
      stopping = true;
      await running.stop();
    },
    failed,
  };
}

function asRefusal(error: unknown): StartRefused {
  if (error instanceof StartRefused) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new StartRefused({
    en: `The database ended and could not be started again (${why}). Start Cityloom again.`,
    zh: `数据库意外停止，且未能重新启动（${why}）。请重新启动织城。`,
  });
}
