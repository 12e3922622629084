import { fileURLToPath } from 'node:url';
import { esm } from '../../../infra/test/jest-esm.mjs';

const infra = (/** @type {string} */ file) => fileURLToPath(new URL(`../../../infra/test/${file}`, import.meta.url));

export default {
  displayName: 'e2e',
  ...esm({ conditions: ['node'] }),
  testMatch: ['<rootDir>/**/*.spec.ts'],
  globalSetup: infra('stock.mjs'),
  globalTeardown: infra('clear-stock.mjs'),
};
