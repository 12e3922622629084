import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { clearPlaces, place } from './places.ts';
import { isRoot } from './starter.ts';
import { until } from './until.ts';

const infra = fileURLToPath(new URL('../../../../infra/start', import.meta.url));
const nobody = { uid: 65_534, gid: 65_534 };

/** A checkout that holds nothing but the start command and lockfile, so that "nothing made" can be seen. */
async function bareCheckout(): Promise<string> {
  const checkout = await place();
  await cp(infra, join(checkout, 'infra/start'), { recursive: true });
  writeFileSync(join(checkout, 'pnpm-lock.yaml'), '');
  return checkout;
}

/** Puts programs of our own before all others, for example an npx that does not install. */
function withPrograms(checkout: string, programs: Record<string, string>): NodeJS.ProcessEnv {
  const bin = join(checkout, 'bin');
  mkdirSync(bin);
  for (const [name, script] of Object.entries(programs))
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { ...process.env, PATH: [bin, process.env['PATH']].join(delimiter) };
}

const everything = (checkout: string) => readdirSync(checkout, { recursive: true, encoding: 'utf8' }).toSorted();

interface Options {
  env?: NodeJS.ProcessEnv;
  node?: string[];
  as?: { uid: number; gid: number };
}

function begin(checkout: string, args: string[], { env = process.env, node = [], as }: Options = {}) {
  const { INIT_CWD: _, NODE_OPTIONS: __, ...clean } = env;
  const file = join(checkout, 'infra/start/start.mjs');
  const child = spawn(process.execPath, [...node, file, ...args], { cwd: checkout, env: clean, ...as });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
  return { child, said, ended: endOf(child) };
}

const endOf = async (child: ChildProcess): Promise<unknown> => (await once(child, 'close'))[0];

async function npmStart(checkout: string, args: string[], options?: Options) {
  const { said, ended } = begin(checkout, args, options);
  return { code: await ended, ...said };
}

describe('npm start, told something it cannot do', () => {
  let checkout: string;
  let before: string[];
  beforeAll(async () => {
    checkout = await bareCheckout();
    before = everything(checkout);
  });
  afterAll(clearPlaces);

  const demandOneLine = (err: string, en: string, zh: string) => {
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(en);
    expect(err.slice(err.indexOf(' / '))).toContain(zh);
    expect(everything(checkout)).toEqual(before);
  };

  it.each([
    [
      ['--prot', '4151'],
      'Unknown option --prot. See npm start -- --help.',
      '没有 --prot 这个选项，见 npm start -- --help。',
    ],
    [['-x'], 'Unknown option -x.', '没有 -x 这个选项'],
    [['--reset=no'], 'Unknown option --reset=no.', '没有 --reset=no'],
    [['--port'], 'Option --port needs a value', '选项 --port 缺少值'],
    [['--data', '--reset'], 'Option --data needs a value', '选项 --data 缺少值'],
    [['--data='], 'Option --data needs a value', '选项 --data 缺少值'],
    [['--port', '80a'], '80a is not a port', '80a 不是端口号'],
    [['--port', '0'], '0 is not a port', '0 不是端口号'],
    [['--port', '65536'], '65536 is not a port', '65536 不是端口号'],
    [['4151'], 'Unexpected 4151. Options come after two dashes: npm start -- --port', '多余的 4151'],
  ])('answers %j with one line and exit code 2', async (args, en, zh) => {
    const { code, out, err } = await npmStart(checkout, args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    demandOneLine(err, en, zh);
  });

  it('names a taken port and the option for another', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const { code, out, err } = await npmStart(checkout, ['--port', String(port)]);
    other.close();
    expect({ code, out }).toEqual({ code: 1, out: '' });
    demandOneLine(err, `Port ${port} is taken`, `端口 ${port} 已被占用`);
    expect(err).toContain('--port');
  });

  it('refuses to be the city’s real server', async () => {
    const env = { ...process.env, NODE_ENV: 'production' };
    const { code, out, err } = await npmStart(checkout, ['--port', '4999'], { env });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    demandOneLine(err, 'npm start is for trying', 'npm start 只供试用');
  });

  it('names a data folder that is a file', async () => {
    const file = join(checkout, 'pnpm-lock.yaml');
    const { code, err } = await npmStart(checkout, ['--port', '4999', '--data', file]);
    expect(code).toBe(1);
    demandOneLine(err, `The data folder ${file} cannot be written (ENOTDIR)`, '无法写入');
  });

  it('names a data folder that may not be written', async () => {
    chmodSync(checkout, 0o555);
    const folder = join(checkout, 'new/data');
    // Root may write everywhere, so the command itself is run by nobody then.
    const { code, err } = await npmStart(checkout, ['--port', '4999', '--data', folder], isRoot ? { as: nobody } : {});
    chmodSync(checkout, 0o755);
    expect(code).toBe(1);
    demandOneLine(err, `The data folder ${folder} cannot be written (EACCES)`, '无法写入');
  });

  it.each(['18.20.4', '20.18.1', '4.9.1'])('tells Node.js %s what it needs', async (version) => {
    const fake = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
    const { code, err } = await npmStart(checkout, ['--port', '4999'], { node: ['--import', fake] });
    expect(code).toBe(1);
    demandOneLine(
      err,
      `needs Node.js 20.19 or newer, this is ${version}`,
      `需要 Node.js 20.19 或更高版本，当前为 ${version}`,
    );
  });

  it('explains itself in both languages', async () => {
    const { code, out, err } = await npmStart(checkout, ['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const words = [
      '--port',
      '--data',
      '--reset',
      '4150',
      '.data',
      '/var/lib/cityloom',
      'DATABASE_URL',
      'OIDC_URL',
      'OIDC_REALM',
      'OIDC_CLIENT_ID',
      '默认',
      '环境变量',
    ];
    expect(words.filter((word) => !out.includes(word))).toEqual([]);
    expect(everything(checkout)).toEqual(before);
  });
});

describe('npm start, while it installs and builds', () => {
  afterAll(clearPlaces);
  const args = ['--port', '4999'];

  it('shows the end of a failed installation and where the rest is', async () => {
    const checkout = await bareCheckout();
    const env = withPrograms(checkout, { npx: 'for i in $(seq 1 40); do echo "line $i"; done; exit 7' });
    const { code, out, err } = await npmStart(checkout, args, { env });
    expect(code).toBe(1);
    expect(out).toMatch(/^… Installing packages \/ 安装软件包\n✗ Installing packages \/ 安装软件包 \(\d+ s\)\n$/);
    expect(err).toContain('line 21\n');
    expect(err).not.toContain('line 20\n');
    const log = join(checkout, '.data/logs/install.log');
    expect(err).toMatch(new RegExp(`failed \\(7\\): npx --yes pnpm@.*${log} / .*${log}\n$`));
    expect(readFileSync(log, 'utf8')).toContain('line 1\n');
    expect(existsSync(join(checkout, 'node_modules'))).toBe(false);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends everything it began on %s, also what the child began', async (signal, expected) => {
    const checkout = await bareCheckout();
    const pids = join(checkout, 'pids');
    // Takes a moment to end, so that one that is left behind can be seen.
    const onTerm = `trap 'touch ${checkout}/told; sleep 0.5; exit' TERM`;
    const env = withPrograms(checkout, {
      npx: `${onTerm}; sleep 600 & echo $$ $! > ${pids}.new; mv ${pids}.new ${pids}; wait`,
    });
    const { child, ended, said } = begin(checkout, args, { env });
    await until('the installation to be under way', () => existsSync(pids));
    child.kill(signal);
    await until('the installation to be told', () => existsSync(join(checkout, 'told')));
    // A Ctrl-C under npm arrives twice.
    child.kill(signal);
    expect({ code: await ended, err: said.err }).toEqual({ code: expected, err: '' });
    const states = readFileSync(pids, 'utf8').trim().split(' ').map(stateOf);
    expect(states.filter((state) => state !== 'gone')).toEqual([]);
  });

  it('hands over to the trial, skips next time what is in step, and builds anew what has changed', async () => {
    const checkout = await bareCheckout();
    const env = withPrograms(checkout, {
      npx: `echo installed >> done.txt; mkdir -p apps/web/node_modules`,
    });
    prepareFakeTools(checkout);
    const doneBy = async () => {
      const { code, out, err } = await npmStart(checkout, args, { env });
      expect({ code, err }).toEqual({ code: 1, err: 'refused by the trial / 被拒绝\n' });
      expect(out).toContain('✗ A step / 一步');
      return readFileSync(join(checkout, 'done.txt'), 'utf8').trim().split('\n');
    };
    const once_ = ['installed', 'compiled', 'bundled'];
    expect(await doneBy()).toEqual(once_);
    expect(await doneBy()).toEqual(once_);
    writeFileSync(join(checkout, 'apps/api/new.ts'), '');
    expect(await doneBy()).toEqual([...once_, 'compiled', 'bundled']);
    writeFileSync(join(checkout, 'pnpm-lock.yaml'), 'changed: true');
    expect(await doneBy()).toEqual([...once_, 'compiled', 'bundled', ...once_]);
  });
});

/** A compiler and a bundler that only say that they ran, and a trial that refuses. */
function prepareFakeTools(checkout: string): void {
  const files = {
    'apps/api/package.json': '{ "type": "module" }',
    'apps/web/package.json': '{ "dependencies": { "vite": "1.0.0" } }',
    'node_modules/typescript/bin/tsc': `
      const fs = require('node:fs');
      fs.appendFileSync('done.txt', 'compiled\\n');
      fs.mkdirSync('apps/api/dist/src', { recursive: true });
      fs.writeFileSync('apps/api/dist/src/trial.js', \`export async function startTrial({ report }) {
        report({ en: 'A step', zh: '一步' });
        throw Object.assign(new Error('refused by the trial / 被拒绝'), { name: 'StartRefused' });
      }\`);`,
    'apps/web/node_modules/vite/bin/vite.js': `
      const fs = require('node:fs');
      fs.appendFileSync('../../done.txt', 'bundled\\n');
      fs.mkdirSync('dist', { recursive: true });`,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(checkout, path, '..'), { recursive: true });
    writeFileSync(join(checkout, path), content);
  }
}

/** @returns the letter of proc(5), where a zombie counts as gone */
function stateOf(pid: string): string {
  const stat = existsSync(`/proc/${pid}/stat`) ? readFileSync(`/proc/${pid}/stat`, 'utf8') : '';
  const state = /\) (\w)/.exec(stat)?.[1] ?? 'Z';
  return state === 'Z' ? 'gone' : state;
}
