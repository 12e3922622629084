import { esm } from '../../infra/test/jest-esm.mjs';

export default {
  displayName: 'api',
  ...esm({ decorators: true, tsx: true, conditions: ['node', 'node-addons'] }),
  testTimeout: 60_000,
};
