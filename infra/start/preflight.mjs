import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * Finds out before minutes of installing what would fail after them. Makes nothing.
 * @param {{ port: number, data: string }} options
 * @throws {Refusal}
 */
export async function preflight({ port, data }) {
  checkMode();
  checkFolder(data);
  await checkPort(port);
}

/** `startTrial` refuses it as well; here it is said before anything is installed. */
function checkMode() {
  if (process.env['NODE_ENV'] !== 'production') return;
  throw new Refusal({
    en: 'npm start is for trying: its people need no password. Unset NODE_ENV, or run it in earnest (README).',
    zh: 'npm start 只供试用：示例人物不需要密码。请取消 NODE_ENV，或按 README 正式运行。',
  });
}

/** @param {string} folder absolute; it or the nearest folder above it that exists must be writable */
function checkFolder(folder) {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  try {
    if (!statSync(nearest).isDirectory()) throw Object.assign(new Error(nearest), { code: 'ENOTDIR' });
    accessSync(nearest, constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new Refusal({
      en: `The data folder ${folder} cannot be written (${reason}). Choose another one with --data.`,
      zh: `数据文件夹 ${folder} 无法写入（${reason}）。请用 --data 另选一个。`,
    });
  }
}

/** @param {number} port */
async function checkPort(port) {
  const probe = createServer();
  /** @type {string | undefined} */
  const trouble = await new Promise((settle) => {
    probe.once('error', (error) => settle('code' in error ? String(error.code) : error.message));
    probe.listen(port, '127.0.0.1', () => probe.close(() => settle(undefined)));
  });
  if (trouble === 'EADDRINUSE') {
    throw new Refusal({
      en: `Port ${port} is taken, perhaps by Cityloom itself: see http://127.0.0.1:${port}, or choose another one with --port.`,
      zh: `端口 ${port} 已被占用，也许正是织城：请看 http://127.0.0.1:${port}，或用 --port 另选一个。`,
    });
  }
  if (trouble !== undefined) {
    throw new Refusal({
      en: `Port ${port} cannot be opened (${trouble}). Choose another one with --port.`,
      zh: `无法打开端口 ${port}（${trouble}）。请用 --port 另选一个。`,
    });
  }
}
