import { join } from 'node:path';
import unit from '../../jest.config.js';

const testing = join(import.meta.dirname, '..', '..', 'testing');

/** The pages in a real browser against the started product: npm run test:browser. */
export default {
  testEnvironment: join(testing, 'jest-environment.js'),
  // As in jest.config.js, for libraries that are ES modules alone.
  runtime: join(testing, 'jest-runtime.js'),
  transform: unit.transform,
  testTimeout: 120_000,
  maxWorkers: 1,
};
