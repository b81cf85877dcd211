import unit from '../../jest.config.js';

/** The playground in a real browser against the started product: npm run test:browser. */
export default {
  testEnvironment: 'node',
  transform: unit.transform,
  transformIgnorePatterns: unit.transformIgnorePatterns,
  testTimeout: 120_000,
  maxWorkers: 1,
};
