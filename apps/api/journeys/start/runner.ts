import { createInterface } from 'node:readline';
import { resetPostgres, startPostgres, type EmbeddedPostgres } from '../../src/embedded/postgres/postgres.ts';

// A program that starts the database and does as it is told on its input; the journeys run it, and kill it.
const [, , folder = '', settings = '{}'] = process.argv;

const tell = (event: string, facts: object = {}) => process.stdout.write(`${JSON.stringify({ event, ...facts })}\n`);

async function attempt(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    tell('refused', error instanceof Error ? { name: error.name, message: error.message } : {});
  }
}

let postgres: EmbeddedPostgres | undefined;

async function start(port?: number): Promise<void> {
  const report = ({ en }: { en: string }) => tell('step', { en });
  const started = await startPostgres({ folder, report, settings: JSON.parse(settings), port });
  postgres = started;
  const { pid, ownerUrl, appUrl } = started;
  void started.exited.then(() => tell('exited', { pid }));
  tell('started', { pid, port: started.port, ownerUrl, appUrl });
}

const orders: Record<string, (argument: string) => Promise<void>> = {
  start: () => start(),
  'start again': () => start(postgres?.port),
  announce: async (origin) => {
    postgres?.announce(origin);
    tell('announced');
  },
  stop: async () => {
    await postgres?.stop();
    tell('stopped');
  },
  reset: async () => {
    await resetPostgres(folder);
    tell('reset');
  },
};

createInterface({ input: process.stdin }).on('line', (line) => {
  const [order = '', argument = ''] = line.split('|');
  void attempt(() => orders[order]?.(argument) ?? Promise.resolve());
});
