/**
 * Jest settings that run TypeScript as real ESM; workspace packages resolve to their sources, so tests need no build.
 * @param {{ decorators?: boolean, tsx?: boolean, environment?: string, conditions?: string[] }} options
 * @returns {import('jest').Config}
 */
export const esm = ({ decorators = false, tsx = false, environment = 'node', conditions = [] }) => ({
  testEnvironment: environment,
  testEnvironmentOptions: { customExportConditions: ['source', ...conditions] },
  testMatch: ['<rootDir>/{src,journeys,e2e}/**/*.spec.{ts,tsx}'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        module: { type: 'es6' },
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators, tsx },
          transform: { legacyDecorator: decorators, decoratorMetadata: decorators, react: { runtime: 'automatic' } },
        },
      },
    ],
  },
});
