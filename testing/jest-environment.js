/* global module, require */
const { ModuleMocker } = require('jest-mock');

/**
 * The globals of tests are those of Node.js itself. Jest's own environment keeps each file's behind a proxy, through which every mention of
 * `Map` or `Promise` goes, and there an error of a library that is loaded once for all files would be no `Error`.
 */
module.exports = class NodeGlobals {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern = null;

  async setup() {}

  async teardown() {}

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** There is none: jest-runtime.js compiles without. */
  getVmContext() {
    return null;
  }
};
