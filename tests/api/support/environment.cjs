'use strict';

// Runs the tests of a worker in Node's own context, with Node's own module cache for Strapi.
// Jest normally gives every test file a new context and loads every module again in it. For
// Strapi that is thousands of modules and several seconds per file; here it is once per worker.
// It also means one set of built-ins, so `instanceof` and `toStrictEqual` hold for what Strapi
// returns. The price: globals are shared between the files of a worker, and nothing may call
// process.removeAllListeners() (boot.ts sees to that for Strapi).

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { TestEnvironment } = require('jest-environment-node');

const { runInContext } = vm.Script.prototype;
vm.Script.prototype.runInContext = function runInSharedContext(context, options) {
  return context === globalThis
    ? this.runInThisContext(options)
    : runInContext.call(this, context, options);
};

/**
 * Jest starts a worker that has crashed again and gives it the same file, without a word. What
 * crashed it is a fault of the product or of a test: the file fails with what it was.
 */
function tellOfCrash() {
  const { JEST_WORKER_ID: id, TEST_FOLDER: folder } = process.env;
  const report = path.join(folder, `worker-${id}.crash`);
  const isNew = !globalThis.isKnownWorker;
  globalThis.isKnownWorker = true;
  if (!isNew) return;
  if (fs.existsSync(report)) {
    throw new Error(`Worker ${id} has crashed: ${fs.readFileSync(report, 'utf8')}`);
  }
  // Overwritten by the cause, where there is one that Node knows.
  fs.writeFileSync(report, 'it ended without an error');
  process.on('uncaughtExceptionMonitor', (error) => {
    fs.writeFileSync(report, String(error?.stack ?? error));
  });
  // Tests that look at what stays behind there see nothing of other processes.
  process.env.TMPDIR = path.join(folder, `temporary-${id}`);
  fs.mkdirSync(process.env.TMPDIR, { recursive: true });
}

module.exports = class SharedContextEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    tellOfCrash();
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
