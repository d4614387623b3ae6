import { parseArgs } from 'node:util';
import { planOf } from '../seed/plan';
import type { Limits } from './measure';
import { ENGINES, type Engine } from './target';

const usage = `npm run bench -- [options]
  --sizes <numbers>     opportunities; with commas (10000,100000); "history" is the long past,
                        "reports" has 600,000 revisions and 1,000,000 activities ("reports-small" a tenth)
  --million             also 1,000,000 opportunities, and 10,000 open ones with a million closed
  --database <names>    of sqlite, postgres; with commas (both)
  --cases <names>       files of tests/bench/cases; with commas (all)
  --rounds <number>     how often each variant runs (15)
  --load                only submissions of a form: 200 a second, then as many as it takes
  --browser             only what a person feels at the screen (tests/bench/browser)
  --seconds <number>    after which a slow variant runs no more than three times (20)`;

export interface Options {
  engines: Engine[];
  plans: string[];
  cases: string[] | null;
  load: boolean;
  limits: Limits;
}

const list = (text: string): string[] => text.split(',').filter(Boolean);

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} ${text} is no count`);
  return value;
}

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string', default: '10000,100000' },
      million: { type: 'boolean', default: false },
      database: { type: 'string', default: ENGINES.join() },
      cases: { type: 'string' },
      load: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '15' },
      seconds: { type: 'string', default: '20' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    process.exit(0);
  }
  const plans = [...list(values.sizes), ...(values.million ? ['1000000', 'history'] : [])];
  for (const plan of plans) planOf(plan);
  const engines = list(values.database).map((name) => {
    const engine = ENGINES.find((known) => known === name);
    if (!engine) throw new Error(`There is no database ${name}; there are ${ENGINES.join(', ')}`);
    return engine;
  });
  return {
    engines,
    plans: [...new Set(plans)],
    load: values.load,
    cases: values.cases === undefined ? null : list(values.cases),
    limits: {
      rounds: positive('rounds', values.rounds),
      seconds: positive('seconds', values.seconds),
    },
  };
}
