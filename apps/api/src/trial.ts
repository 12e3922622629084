import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Label, sectorOfKind } from '@cityloom/operating-model';
import { SystemClock } from './config/clock.ts';
import { Config, identityAt, mailIn, readEnvironment } from './config/config.ts';
import { StartRefused } from './config/start-refused.ts';
import { migrate } from './database/migrate.ts';
import { organisations } from './database/seed/organisations.ts';
import { persons } from './database/seed/persons.ts';
import { seedAlone } from './database/seed/half-made.ts';
import { type AccountMaker, qichuan, seedQichuan, writeQichuan } from './database/seed/seed.ts';
import { firstPasswordFile, keepFirstAccount, makeFirstAccount } from './embedded/first-account.ts';
import { keepPostgres, type KeptPostgres } from './embedded/kept-postgres.ts';
import { resetPostgres } from './embedded/postgres/postgres.ts';
import { createRealm } from './embedded/realm/realm.ts';
import { RealmStore } from './embedded/realm/realm-store.repository.ts';
import type { TrialPerson } from './embedded/trial-people.controller.ts';
import { TrialModule } from './embedded/trial.module.ts';
import { InvitationsService } from './people/invitations.service.ts';
import { PeopleService } from './people/people.service.ts';
import { ProseService } from './prose/prose.service.ts';
import { RecordService } from './records/record.service.ts';
import { serve } from './serve.ts';

export interface TrialOptions {
  port: number;
  /** Absolute folder of everything that is kept. */
  data: string;
  /** Begin again from an empty folder. */
  reset: boolean;
  report: (step: Label) => void;
  /** What people open, where it is not this port itself: the page server of `npm run dev`. */
  origin?: string;
}

export interface RunningTrial {
  origin: string;
  /** File with the password of the account `admin`; none where this start did not make one. */
  firstPassword: string | undefined;
  stop: () => Promise<void>;
  /** Settles when a part that cannot be done without has ended by itself. */
  failed: Promise<StartRefused>;
}

/**
 * Starts the example city on this machine: PostgreSQL, realm, API and pages on one origin of loopback.
 * `DATABASE_URL` and `OIDC_URL` put real parts in the place of ours.
 * @throws StartRefused with one line that says what to do; whatever had begun is stopped again
 */
export async function startTrial({
  port,
  data,
  reset,
  report,
  origin: address = `http://127.0.0.1:${port}`,
}: TrialOptions): Promise<RunningTrial> {
  refuseProduction();
  const env = readEnvironment(process.env);
  if (reset && env.DATABASE_URL !== undefined) refuseReset();
  const { origin } = new URL(address);
  const closing: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  };
  try {
    const database = await openDatabase();
    report({ en: 'Bringing the tables up to date', zh: '更新数据表' });
    await migrate(database.ownerUrl, database.appUrl);
    const identity = identityAt(env.OIDC_URL ?? origin, env, env.OIDC_URL ?? '');
    const webRoot = fileURLToPath(new URL('../../../web/dist', import.meta.url));
    const config = new Config({
      trial: env.OIDC_URL === undefined,
      host: '127.0.0.1',
      port,
      origin,
      proxies: [],
      database,
      identity,
      // Demo people have no address.
      mail: env.OIDC_URL === undefined ? null : mailIn(env),
      webRoot,
    });
    const clock = new SystemClock();
    const store = await RealmStore.open(database.ownerUrl);
    closing.push(() => store.close());
    await store.sweep();
    const sweeping = setInterval(() => void store.sweep().catch(() => undefined), 3_600_000).unref();
    closing.push(() => Promise.resolve(clearInterval(sweeping)));
    report({ en: 'Opening the pages', zh: '打开页面' });
    const embedded = env.OIDC_URL === undefined;
    const makeAccount: AccountMaker = (person) => store.saveAccount({ ...person, demo: true, passwordHash: null });
    const app = await serve(
      config,
      clock,
      embedded
        ? {
            realm: (context) => createRealm(config, store, clock, context.get(InvitationsService)),
            rooms: [TrialModule.with(trialPeople(), onceAtATime(resetExample), store)],
          }
        : {},
    );
    closing.push(() => app.close());
    report({ en: 'Bringing the example city to life', zh: '准备示例城市' });
    const people = app.get(PeopleService);
    const rooms = { people, records: app.get(RecordService), prose: app.get(ProseService) };
    await seedAlone(database.ownerUrl, () =>
      seedQichuan(rooms, makeAccount, (cityId) => makeFirstAccount(data, store, people, cityId)),
    );
    database.announce?.(origin);
    return {
      origin,
      firstPassword: embedded && existsSync(firstPasswordFile(data)) ? firstPasswordFile(data) : undefined,
      stop,
      failed: database.failed ?? new Promise(() => undefined),
    };

    /** The new example is whole before it takes the place of the old one: a reset that fails changes nothing. */
    async function resetExample(): Promise<{ slug: string }> {
      await seedAlone(database.ownerUrl, async ({ slug, open }) => {
        const cityId = await writeQichuan(rooms, makeAccount, slug);
        await keepFirstAccount(store, people, cityId);
        await open(cityId, qichuan);
      });
      return { slug: qichuan };
    }
  } catch (error) {
    await stop();
    throw error;
  }

  async function openDatabase(): Promise<Config['database'] & Partial<KeptPostgres>> {
    if (env.DATABASE_URL !== undefined)
      return { appUrl: env.DATABASE_URL, ownerUrl: env.DATABASE_OWNER_URL ?? env.DATABASE_URL };
    if (reset) await resetPostgres(data);
    const postgres = await keepPostgres({ folder: data, report });
    closing.push(() => postgres.stop());
    return postgres;
  }
}

/** Whoever asks while it runs waits for the same run. */
function onceAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => (running ??= work().finally(() => (running = undefined)));
}

function refuseReset(): never {
  throw new StartRefused({
    en: '--reset empties the data folder only; with DATABASE_URL the data lies elsewhere. Empty that database yourself, or unset DATABASE_URL.',
    zh: '--reset只清空数据文件夹；设置了DATABASE_URL时数据在别处。请自行清空那个数据库，或取消DATABASE_URL。',
  });
}

function refuseProduction(): void {
  if (process.env['NODE_ENV'] !== 'production') return;
  throw new StartRefused({
    en: 'The trial start is not for production: its people need no password. Unset NODE_ENV, or run the API with your own PostgreSQL and Keycloak (README, In earnest).',
    zh: '试用启动不能用于正式环境：示例人物不需要密码。请取消NODE_ENV，或按README“正式运行”一节使用自己的PostgreSQL和Keycloak。',
  });
}

function trialPeople(): TrialPerson[] {
  const byCode = new Map(organisations.map((organisation) => [organisation.code, organisation]));
  return persons.map(({ username, name, organisation: code, role, line }) => {
    const organisation = code === null ? undefined : byCode.get(code);
    return {
      username,
      name,
      organisation: organisation?.name ?? null,
      sector: organisation === undefined ? null : sectorOfKind[organisation.kind],
      role,
      line,
    };
  });
}
