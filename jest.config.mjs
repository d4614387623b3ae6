// Tests run with a clock that has both changes of summer time; the same everywhere.
process.env.TZ = 'Europe/Berlin';

const isSqlite = (process.env.TEST_DATABASE ?? 'sqlite') === 'sqlite';
// once: the harness, the demo, the routes' policies, the services for other code: no other database would tell more.
// servers: several processes on one database, which SQLite does not offer.
const elsewhere = isSqlite ? '/tests/api/servers/' : '/tests/api/once/';

const common = {
  rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  roots: ['<rootDir>/tests', '<rootDir>/server', '<rootDir>/shared', '<rootDir>/admin'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.tmp/'],
  transform: {
    '^.+\\.[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/', '\\.cjs$'],
};

export default {
  maxWorkers: 2,
  projects: [
    {
      ...common,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/unit/**/*.test.{ts,tsx}'],
    },
    {
      ...common,
      displayName: 'api',
      testEnvironment: '<rootDir>/tests/api/support/environment.cjs',
      testMatch: ['<rootDir>/tests/api/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', elsewhere],
      globalSetup: '<rootDir>/tests/api/support/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/api/support/global-teardown.mjs',
      setupFilesAfterEnv: ['<rootDir>/tests/api/support/setup.ts'],
    },
  ],
};
