// `npm run jest -- <file>`: runs Jest on a database server made for it.
import { spawnSync } from 'node:child_process';
import { openTestServer } from './database.mjs';
import { jestEnvironment, jestProgram } from './suites.mjs';

const server = await openTestServer();
const { status } = spawnSync(process.execPath, [jestProgram, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: jestEnvironment(server.url),
});
await server.stop();
process.exit(status ?? 1);
