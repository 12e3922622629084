import { esm } from '../../../infra/test/jest-esm.mjs';

export default { displayName: 'e2e', ...esm({ conditions: ['node'] }), testMatch: ['<rootDir>/**/*.spec.ts'] };
