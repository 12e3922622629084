import { esm } from '../../infra/test/jest-esm.mjs';

export default {
  displayName: 'web',
  ...esm({ tsx: true, environment: 'jsdom', conditions: ['browser'] }),
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}'],
  moduleNameMapper: { '\\.css$': '<rootDir>/jest-css.mjs' },
};
