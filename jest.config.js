/* global module */
/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  setupFiles: ['./platform/no-telemetry.ts'],
  globalSetup: './testing/global-setup.ts',
  globalTeardown: './testing/global-teardown.ts',
  transform: {
    '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }],
    // Published as ES modules alone, which Node.js can require and Jest cannot.
    '/node_modules/(jose|hucre)/.+\\.m?js$': ['@swc/jest', { jsc: { target: 'es2023' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!(jose|hucre)/)'],
  testPathIgnorePatterns: ['/node_modules/', '/.data/', '/client/examples/', '/web/e2e/'],
  testTimeout: 60_000,
  // Jest's default leaves one core idle, which is half of a machine that has two.
  maxWorkers: '100%',
  testSequencer: './testing/longest-first.js',
};
