import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Bench, BenchCase, Timings } from './case';
import { planOf } from './seed/plan';
import { seed } from './seed/seed';
import { boot } from './support/boot';
import { measure, type Limits } from './support/measure';
import { readNote, root, targetOf, type Engine } from './support/target';

/** One job of a process: a plugin that was loaded once cannot be booted again. */
export type Job =
  | { do: 'seed'; engine: Engine; plan: string }
  | { do: 'measure'; engine: Engine; plan: string; cases: string[] | null; limits: Limits };

export interface CaseResult {
  name: string;
  timings: Timings;
  goals: { text: string; figure: string; met: boolean }[];
}

const casesFolder = path.join(root, 'tests', 'bench', 'cases');

async function allCases(): Promise<BenchCase[]> {
  const names = readdirSync(casesFolder).map((file) => path.basename(file, '.ts'));
  const modules = await Promise.all(
    names.map((name) => import(`./cases/${name}.ts`) as Promise<{ default: BenchCase }>),
  );
  return modules.map((module) => module.default).sort((a, b) => a.order - b.order);
}

async function runCase(bench: Bench, benchCase: BenchCase, limits: Limits): Promise<CaseResult> {
  const prepared = await benchCase.prepare(bench);
  try {
    await prepared.agree();
    const timings = await measure(prepared, limits);
    const goals = benchCase.goals.flatMap(({ text, check }) => {
      const verdict = check(timings, bench.plan);
      return verdict ? [{ text, ...verdict }] : [];
    });
    return { name: benchCase.name, timings, goals };
  } finally {
    await prepared.restore?.();
  }
}

async function measured(job: Job & { do: 'measure' }): Promise<CaseResult[]> {
  const target = targetOf(job.engine, job.plan);
  const note = readNote(target);
  if (!note) throw new Error(`${target.name} is not seeded`);
  const cases = await allCases();
  const names = cases.map(({ name }) => name);
  const unknown = job.cases?.filter((name) => !names.includes(name)) ?? [];
  if (unknown.length > 0) {
    throw new Error(`There is no case ${unknown.join(', ')}; there are ${names.join(', ')}`);
  }
  const plan = planOf(job.plan);
  const { strapi, app, close } = await boot(target);
  try {
    const { engine } = job;
    const caller = app.callers.system('system');
    const bench = { strapi, app, caller, engine, plan, seed: note, knex: strapi.db.connection };
    const results: CaseResult[] = [];
    for (const benchCase of cases) {
      const asked = job.cases?.includes(benchCase.name) ?? true;
      if (asked && (benchCase.suits?.(plan) ?? plan.funnels.length === 1)) {
        results.push(await runCase(bench, benchCase, job.limits));
      }
    }
    return results;
  } finally {
    await close();
  }
}

async function run(job: Job): Promise<void> {
  const answer =
    job.do === 'seed' ? await seed(targetOf(job.engine, job.plan)) : await measured(job);
  await new Promise((resolve) => process.send?.({ answer }, resolve));
  process.exit(0);
}

process.once('message', (job: Job) => {
  run(job).catch((error: unknown) => {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exit(1);
  });
});
