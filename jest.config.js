/* global module */
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: './testing/jest-environment.js',
  runtime: './testing/jest-runtime.js',
  setupFiles: ['./platform/no-telemetry.ts'],
  globalSetup: './testing/global-setup.ts',
  globalTeardown: './testing/global-teardown.ts',
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }],
  },
  testPathIgnorePatterns: ['/node_modules/', '/.data/', '/client/examples/', '/web/e2e/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 60_000,
  // Jest's default leaves one core idle, which is half of a machine that has two.
  maxWorkers: '100%',
  // What files leave behind adds up: a worker is begun anew before it comes near its heap's limit.
  workerIdleMemoryLimit: '1800MB',
  testSequencer: './testing/longest-first.js',
};
