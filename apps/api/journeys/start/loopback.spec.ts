import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The guard that every test process is started with: it refuses before anything is looked up or sent. */
describe('a test that would leave this machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cityloom-outward-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const guard = new URL('../../../../infra/test/loopback-only.mjs', import.meta.url).href;

  const tryTo = (name: string, script: string) => {
    const log = join(folder, name);
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: `--import ${guard}`, OUTWARD_CONNECTIONS: log },
    });
    const outward = () => readFileSync(log, 'utf8');
    return { status, stderr, outward };
  };

  it.each([
    ['fetch', `await fetch('http://cityloom.invalid/')`],
    ['https', `import https from 'node:https'; https.get('https://cityloom.invalid/')`],
    ['net', `import net from 'node:net'; net.connect(9, '192.0.2.1')`],
    ['a swallowed one', `await fetch('http://cityloom.invalid/').catch(() => undefined); process.exit(1)`],
  ])('by %s is stopped and written down', (name, script) => {
    const { status, outward } = tryTo(name, script);
    expect(status).toBe(1);
    expect(outward()).toMatch(/^(cityloom\.invalid:(80|443)|192\.0\.2\.1:9) from/);
  });

  it('may talk to itself', () => {
    const { status, stderr } = tryTo(
      'itself',
      `import http from 'node:http';
       const server = http.createServer((_, answer) => answer.end('here')).listen(0, '127.0.0.1', async () => {
         const text = await (await fetch('http://localhost:' + server.address().port)).text();
         process.exit(text === 'here' ? 0 : 3);
       });`,
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
