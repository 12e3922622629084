import { appendFileSync, chmodSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Progress } from '../start/progress.mjs';
import { build, trialModule } from '../start/steps.mjs';

/**
 * Before the first story in the browser the example city is brought to life once; each story begins with a copy of its
 * data, as a server does that is started again. What a first start does has journeys of its own.
 */
export default async function fillStock() {
  const data = mkdtempSync(join(tmpdir(), 'cityloom-stock-'));
  // Private, the cluster of a root's test would move to /var/lib and stay there.
  chmodSync(data, 0o755);
  await build({ logs: join(data, 'logs'), progress: new Progress() });
  delete process.env['DATABASE_URL'];
  delete process.env['OIDC_URL'];
  const { startTrial } = await import(trialModule);
  const trial = await startTrial({ port: 0, data, reset: false, report: () => undefined });
  await trial.stop();
  // The product is killed in some stories, the machine in none, and a slow disk would be waited for with each letter.
  const settings = ['fsync', 'synchronous_commit', 'full_page_writes'].map((name) => `${name} = off\n`);
  const own = join(data, 'postgres/cluster/data/postgresql.auto.conf');
  statSync(own);
  appendFileSync(own, settings.join(''));
  process.env['CITYLOOM_STOCK'] = data;
}
