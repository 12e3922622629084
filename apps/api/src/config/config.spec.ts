import { readFileSync } from 'node:fs';
import { environment, readEnvironment } from './config.ts';
import { dayIn } from './clock.ts';

describe('the settings', () => {
  it('stand in .env.example, each with its default', () => {
    const example = readFileSync(new URL('../../../../.env.example', import.meta.url), 'utf8');
    const written = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => [name, value]);
    const defaults = environment.parse({});
    const said = Object.keys(environment.shape).map((name) => [
      name,
      String(defaults[name as keyof typeof defaults] ?? ''),
    ]);
    expect(written).toEqual(said);
  });

  it('are refused together, each named', () => {
    expect(() =>
      readEnvironment({ PORT: '70000', OIDC_URL: 'ftp://x', DATABASE_URL: 'mysql://x' }, ['PUBLIC_URL']),
    ).toThrow(/PUBLIC_URL is not set; .*PORT: .*; DATABASE_URL: must begin with postgres:\/\/; OIDC_URL: /);
  });

  it.each(['postgres://u:hunter2@h:99999/x', 'postgres://u:hunter2%zz@h/x'])(
    'never repeat the password in %s',
    (url) => {
      const attempt = () => readEnvironment({ DATABASE_URL: url });
      expect(attempt).toThrow(/DATABASE_URL: is not an address/);
      expect(attempt).not.toThrow(/hunter2/);
    },
  );

  it.each([
    ['https://city.example:443/', 'https://city.example'],
    ['http://127.0.0.1:80', 'http://127.0.0.1'],
  ])('write %s as browsers do', (given, origin) => {
    expect(readEnvironment({ PUBLIC_URL: given }).PUBLIC_URL).toBe(origin);
    expect(() => readEnvironment({ PUBLIC_URL: `${given.replace(/\/$/, '')}/path` })).toThrow(
      /PUBLIC_URL: must have no path/,
    );
  });

  it('take addresses and networks for proxies, and nothing else', () => {
    expect(readEnvironment({}).TRUSTED_PROXIES).toEqual([]);
    expect(readEnvironment({ TRUSTED_PROXIES: '10.0.0.0/8, ::1,192.0.2.1' }).TRUSTED_PROXIES).toEqual([
      '10.0.0.0/8',
      '::1',
      '192.0.2.1',
    ]);
    for (const wrong of [
      'true',
      '1',
      'proxy.example',
      '10.0.0.0/33',
      '0.0.0.0/0',
      '::/0',
      '10.0.0.0/8/8',
      '::1/129',
      '10.0.0.0/',
    ])
      expect(() => readEnvironment({ TRUSTED_PROXIES: wrong })).toThrow(/TRUSTED_PROXIES: needs IP addresses/);
  });

  it('count an empty one as not set, and lose a final slash', () => {
    expect(readEnvironment({ PORT: '', OIDC_URL: 'https://id.example/' })).toMatchObject({
      PORT: 4150,
      OIDC_URL: 'https://id.example',
    });
  });
});

describe('the day in a zone', () => {
  it.each([
    ['Asia/Shanghai', '2026-06-30T15:59:59Z', '2026-06-30'],
    ['Asia/Shanghai', '2026-06-30T16:00:00Z', '2026-07-01'],
    ['America/Los_Angeles', '2026-01-01T07:59:59Z', '2025-12-31'],
  ])('%s at %s is %s', (zone, instant, day) => {
    expect(dayIn(zone, new Date(instant))).toBe(day);
  });
});
