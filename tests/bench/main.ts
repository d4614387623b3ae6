import { fork } from 'node:child_process';
import path from 'node:path';
import { readOptions } from './support/options';
import { goalLines, tableLines } from './support/report';
import { readNote, targetOf, type Engine } from './support/target';
import { planOf } from './seed/plan';
import type { CaseResult, Job } from './worker';

const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** Ends with what the worker answers; the worker says on its own what went wrong. */
function work<T>(job: Job): Promise<T> {
  const worker = fork(path.join(__dirname, 'worker.js'), { stdio: 'inherit' });
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
  const { engines, plans, cases, limits } = readOptions(process.argv.slice(2));
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
