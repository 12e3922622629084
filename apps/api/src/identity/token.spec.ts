import { errors } from 'jose';
import { Config, identityAt, readEnvironment } from '../config/config.ts';
import { TokenReader } from './token.ts';

const config = new Config({
  trial: false,
  host: '127.0.0.1',
  port: 1,
  proxies: [],
  origin: 'https://city.example',
  database: { appUrl: '', ownerUrl: '' },
  identity: identityAt('https://id.example', readEnvironment({}), 'https://id.example'),
  mail: null,
  webRoot: '',
});
const token = `${btoa('{"alg":"RS256"}')}.e30.c2ln`.replaceAll('=', '');

describe('where the provider’s keys cannot be had', () => {
  it.each([
    ['in time', new errors.JWKSTimeout()],
    ['at all', new TypeError('fetch failed')],
    ['as keys', new errors.JWKSInvalid('not a key set')],
  ])('%s, nobody is told to sign in again', async (_, error) => {
    const reader = new TokenReader(config, () => Promise.reject(error));
    await expect(reader.read(token)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('but an unknown key is the token’s fault', async () => {
    const reader = new TokenReader(config, () => Promise.reject(new errors.JWKSNoMatchingKey()));
    await expect(reader.read(token)).rejects.toMatchObject({ code: 'not_signed_in' });
  });
});
