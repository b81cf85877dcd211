/* global module, require */
const { createRequire, isBuiltin } = require('node:module');
const { isAbsolute } = require('node:path');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** Whether a module's name is that of a library, and not of a file in this repository. */
const isLibrary = (name) => !name.startsWith('.') && !isAbsolute(name) && !isBuiltin(name);

/**
 * Loads libraries as Node.js does, once for all files that a worker runs; Jest would compile and run their 1,500 modules anew for each. What
 * is in this repository is still loaded anew for each file, so that none finds what another has left.
 */
module.exports = class SharedLibraries extends Runtime {
  constructor(...options) {
    super(...options);
    const { executor } = this;
    executor.compile = (source, filename) =>
      compileFunction(source, executor.injectedModuleParameters, { filename });
  }

  requireModule(from, name, options, isRequireActual) {
    if (name !== undefined && !options?.isInternalModule && isLibrary(name)) return createRequire(from)(name);
    return super.requireModule(from, name, options, isRequireActual);
  }

  /** Jest would have it lead back to the file that is tested now, and `process` outlives that. */
  installGetBuiltinModule() {}
};
