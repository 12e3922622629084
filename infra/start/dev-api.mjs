import { join } from 'node:path';
import { defaultPort } from './options.mjs';
import { bilingual } from './refusal.mjs';
import { root, trialModule } from './steps.mjs';

// The API of `npm run dev`; `node --watch` starts it anew when the compiler has written a file that it imports.
const { startTrial } = await import(trialModule);
const trial = await startTrial({
  port: defaultPort,
  data: join(root, '.data'),
  reset: false,
  // People open the page server, which passes the API's addresses on (apps/web/vite.config.ts).
  origin: 'http://127.0.0.1:5173',
  /** @param {import('./refusal.mjs').Label} label */
  report: (label) => console.log(bilingual(label)),
});
console.log(trial.origin);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void trial.stop().then(() => process.exit(0)));
