'use strict';

// Runs the tests of a worker in Node's own context, with Node's own module cache for Strapi.
// Jest normally gives every test file a new context and loads every module again in it. For
// Strapi that is thousands of modules and several seconds per file; here it is once per worker.
// It also means one set of built-ins, so `instanceof` and `toStrictEqual` hold for what Strapi
// returns. The price: globals are shared between the files of a worker, and nothing may call
// process.removeAllListeners() (boot.ts sees to that for Strapi).

const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const { runInContext } = vm.Script.prototype;
vm.Script.prototype.runInContext = function runInSharedContext(context, options) {
  return context === globalThis
    ? this.runInThisContext(options)
    : runInContext.call(this, context, options);
};

module.exports = class SharedContextEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global = globalThis;
    const { constructor: ModuleMocker } = this.moduleMocker;
    const { constructor: FakeTimers } = this.fakeTimersModern;
    this.moduleMocker = new ModuleMocker(globalThis);
    this.fakeTimersModern = new FakeTimers({ config: config.projectConfig, global: globalThis });
    this.saved = {
      console: globalThis.console,
      exit: process.exit,
      prepareStackTrace: Error.prepareStackTrace,
    };
    globalThis.nativeRequire = require;
  }

  getVmContext() {
    return globalThis;
  }

  async teardown() {
    await super.teardown();
    globalThis.console = this.saved.console;
    process.exit = this.saved.exit;
    Error.prepareStackTrace = this.saved.prepareStackTrace;
  }
};
