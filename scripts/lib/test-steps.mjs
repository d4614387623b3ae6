import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { buildPlayground, buildPlugin, verifyPlugin } from './build.mjs';
import { run, runTool } from './commands.mjs';
import { root, temporary } from './paths.mjs';
import { isReachable } from './ports.mjs';

const require = createRequire(import.meta.url);
const engines = require('../../tests/api/support/engines.cjs');

const compiler = 'typescript-7/bin/tsc';
const resultFile = (name) => path.join(temporary, `results-${name}.json`);

/**
 * Runs the chosen steps in two lanes, because the machines that run them have two cores and most
 * steps use one. Each step reports by itself; none stops the others, but what needs a build that
 * failed is not tried. Browser tests come last and alone: they wait for a page by the clock.
 */
export async function runSteps({ only, patterns, databases, sqlite, results, log }) {
  const unknown = databases?.filter((name) => !engines.databases.includes(name)) ?? [];
  if (unknown.length > 0) throw new Error(`There is no database ${unknown.join(', ')}.`);
  mkdirSync(temporary, { recursive: true });
  const step = async (name, work) => {
    const start = Date.now();
    const result = await work().catch((error) => ({ failed: 1, output: error.message }));
    results.add(name, { ...result, seconds: (Date.now() - start) / 1000 });
    return !result.failed;
  };
  const needsBuild = ['build', 'api', 'playground', 'package', 'size', 'e2e'];
  const built = needsBuild.some((name) => only.has(name)) ? step('build', build) : true;

  const testsOfCode = async () => {
    if (only.has('unit')) await step('unit', () => jest('unit', patterns));
    if (!(await built) || !only.has('api')) return;
    await sqlite;
    // One database after another: each run has a worker for every core.
    for (const database of await databasesToTest(databases, results)) {
      const env = { TEST_DATABASE: database, PLUGIN_FOLDER: root };
      await step(`api ${database}`, () => jest('api', patterns, database, env));
    }
  };
  const checks = async () => {
    if (only.has('types')) await step('types', types);
    if (only.has('lint')) await step('lint', lint);
    if (!(await built)) return false;
    await sqlite;
    const needsSite = ['playground', 'size', 'e2e'].some((name) => only.has(name));
    const site = !needsSite || (await step('playground', playgroundBuild));
    if (only.has('package')) await step('package', packageTest);
    if (only.has('size') && site) await step('size', size);
    return site;
  };
  const [, site] = await Promise.all([testsOfCode(), checks()]);
  if (only.has('e2e') && site) await step('e2e', () => browserTests(patterns, log));
}

async function build() {
  await buildPlugin();
  const verified = await verifyPlugin();
  return { passed: verified.ok ? 2 : 1, failed: verified.ok ? 0 : 1, output: verified.output };
}

async function playgroundBuild() {
  await buildPlayground();
  return { passed: 1 };
}

async function types() {
  const outputs = [];
  for (const project of ['server', 'admin', 'tests']) {
    const { ok, output } = await runTool(compiler, ['-p', project]);
    if (!ok) outputs.push(`tsc -p ${project}\n${output}`);
  }
  return check(outputs);
}

async function lint() {
  const outputs = [];
  const eslint = await runTool('eslint/bin/eslint.js', ['.', '--max-warnings=0']);
  if (!eslint.ok) outputs.push(eslint.output);
  const prettier = await runTool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']);
  if (!prettier.ok) outputs.push(`prettier --check .\n${prettier.output}`);
  return check(outputs);
}

const check = (outputs) =>
  outputs.length === 0 ? { passed: 1 } : { failed: 1, output: outputs.join('\n') };

async function jest(project, patterns, database = '', env = {}) {
  const file = resultFile(`${project}${database}`);
  rmSync(file, { force: true });
  const args = ['--selectProjects', project, '--json', `--outputFile=${file}`, '--silent'];
  if (patterns.length > 0) args.push('--passWithNoTests', '--testPathPattern', ...patterns);
  const { ok, output } = await runTool('jest/bin/jest.js', args, { env });
  const report = readReport(file);
  if (!report) return { failed: 1, output };
  const broken = report.numRuntimeErrorTestSuites;
  const failed = report.numFailedTests + broken;
  return {
    passed: report.numPassedTests,
    // An exit code without a failed test: something outside of the tests went wrong.
    failed: failed === 0 && !ok ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    output: failed ? report.testResults.map(({ message }) => message).join('\n') : output,
  };
}

async function packageTest() {
  const { ok, output } = await run(process.execPath, ['--test', 'tests/package/package.test.mjs']);
  const count = (name) => Number(new RegExp(`^(?:#|ℹ) ${name} (\\d+)`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  return { passed: count('pass'), failed: failed || (ok ? 0 : 1), output };
}

async function size() {
  const { bundleSize } = await import('../bundle-size.mjs');
  const { ok, lines } = await bundleSize();
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, note: lines.join('\n') };
}

async function browserTests(patterns, log) {
  const { getChromium } = require('./chromium.cjs');
  const file = path.join(temporary, 'playwright.json');
  rmSync(file, { force: true });
  const env = { CHROMIUM_PATH: getChromium(log) ?? '' };
  const { ok, output } = await runTool('@playwright/test/cli.js', ['test', ...patterns], { env });
  const report = readReport(file);
  if (!report) return { failed: 1, output };
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: failed || (ok ? 0 : 1), skipped, output };
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** SQLite, and each server that answers; those asked for by name have to. */
async function databasesToTest(required, results) {
  const chosen = [];
  for (const name of required ?? engines.databases) {
    const problem = await whyUnusable(name);
    if (!problem) chosen.push(name);
    else if (required) results.add(`api ${name}`, { failed: 1, output: problem });
    else results.note(`api ${name}: ${problem}`);
  }
  return chosen;
}

async function whyUnusable(name) {
  const server = engines.servers[name];
  if (!server) return undefined;
  const { host, port } = server;
  if (!(await isReachable(host, port))) return `nothing answers on ${host}:${port}`;
  const knex = require('knex')(engines.knexConfig(name));
  try {
    await knex.raw('select 1');
    return undefined;
  } catch (error) {
    return `${host}:${port} refuses the login: ${error.message}`;
  } finally {
    await knex.destroy();
  }
}
