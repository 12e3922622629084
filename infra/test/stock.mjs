import { appendFileSync, chmodSync, mkdtempSync } from 'node:fs';
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
  // No power is cut during a story, and a slow disk would be waited for with each letter.
  const settings = ['fsync', 'synchronous_commit', 'full_page_writes'].map((name) => `${name} = off\n`);
  appendFileSync(join(data, 'postgres/cluster/postgresql.auto.conf'), settings.join(''));
  process.env['CITYLOOM_STOCK'] = data;
}
