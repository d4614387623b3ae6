import { fork } from 'node:child_process';
import path from 'node:path';
import { loadTest } from './load/main';
import { readOptions } from './support/options';
import { goalLines, tableLines } from './support/report';
import { readNote, targetOf, type Engine } from './support/target';
import { planOf } from './seed/plan';
import type { CaseResult, Job } from './worker';

const write = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * The heap of a small server: with all of a large machine's memory the engine leaves garbage lying for long, and what is
 * measured is its patience and not what is needed.
 */
const HEAP_MB = 512;

/** Ends with what the worker answers; the worker says on its own what went wrong. */
function work<T>(job: Job): Promise<T> {
  const execArgv = job.do === 'measure' ? [`--max-old-space-size=${HEAP_MB}`] : [];
  const worker = fork(path.join(__dirname, 'worker.js'), { stdio: 'inherit', execArgv });
  worker.send(job);
  return new Promise((resolve, reject) => {
    let answer: T;
    worker.once('message', (message: { answer: T }) => {
      answer = message.answer;
    });
    worker.once('exit', (code) => {
      if (code === 0) resolve(answer);
      else reject(new Error(`${job.engine}, ${job.plan}: ${job.do} failed`));
    });
  });
}

async function seeded(engine: Engine, plan: string): Promise<void> {
  if (readNote(targetOf(engine, plan))) return;
  write(`Making ${planOf(plan).title} on ${engine}`);
  const begin = Date.now();
  await work({ do: 'seed', engine, plan });
  write(`  made in ${Math.round((Date.now() - begin) / 1000)} s`);
}

async function main(): Promise<void> {
  const { engines, plans, cases, limits, load } = readOptions(process.argv.slice(2));
  if (load) {
    if (!(await loadTest(engines, write))) process.exitCode = 1;
    return;
  }
  const all: { engine: Engine; plan: string; results: CaseResult[] }[] = [];
  for (const plan of plans) {
    for (const engine of engines) {
      await seeded(engine, plan);
      const results = await work<CaseResult[]>({ do: 'measure', engine, plan, cases, limits });
      all.push({ engine, plan, results });
      for (const line of tableLines(engine, planOf(plan), results)) write(line);
    }
  }
  for (const line of goalLines(all)) write(line);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
