import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchCase, Goal } from '../case';
import { swept } from '../support/snapshot';
import { eventsGone } from '../support/undo';
import { folder } from '../support/target';

/** As many rows as the site has opportunities, at most these. */
const MOST_ROWS = 1_000_000;
const RATE = 5_000;
const MOST_MB = 150;
/** What may lie between the highest figures at the beginning and at the end of the run. */
const FLAT_MB = 25;
const EVERY_MS = 250;
const BATCH = 10_000;
const SOURCE = 'bench-large';

interface Sample {
  processed: number;
  mb: number;
}
/** Of the last run; the process measures one seed. */
let seen: { rows: number; base: number; samples: Sample[] } | null = null;

const megabytes = (): number => process.memoryUsage().rss / 1024 / 1024;
const highest = (samples: Sample[], from: number, to: number): number =>
  Math.max(
    ...samples.filter(({ processed }) => processed >= from && processed <= to).map(({ mb }) => mb),
  );

const ofMemory = (
  text: string,
  check: (run: NonNullable<typeof seen>) => number,
  most: number,
): Goal => ({
  text,
  check({ plugin }) {
    if (!plugin || !seen) return null;
    const mb = check(seen);
    return { figure: `${mb.toFixed(0)} MB`, met: mb <= most };
  },
});

/** Many rows (a million on the large seeds) from upload to the last one, once: what a process needs for it in time and memory. */
const importLargeCase: BenchCase = {
  name: 'import-large',
  order: 10,
  suits: ({ size }) => size >= 100_000,
  async prepare({ app, knex, seed, plan, engine }) {
    const rows = Math.min(plan.size, MOST_ROWS);
    const funnel = seed.funnels[0] ?? '';
    const { stages } = await app.funnel.answer(funnel);
    const names = stages.map(({ stage }) => stage.name);
    const caller = app.callers.system('system', { userId: null, userName: 'bench' });
    const file = path.join(folder, 'import-large.csv');
    mkdirSync(folder, { recursive: true });
    const isClosed = (name: string) =>
      stages.some(({ stage }) => stage.name === name && stage.kind !== 'open');
    writeFileSync(file, 'id,title,stage,value,organization,created,closed\n');
    for (let start = 0; start < rows; start += BATCH) {
      const lines = Array.from({ length: BATCH }, (_, offset) => {
        const i = start + offset;
        const stage = names[i % names.length] ?? '';
        const closed = isClosed(stage) ? '2024-05-06' : '';
        return `${i},Large ${i},"${stage}",${100 + (i % 9000)},Large firm ${i % 5000},2024-02-03,${closed}\n`;
      });
      appendFileSync(file, lines.join(''));
    }

    async function inPlugin(): Promise<void> {
      const base = megabytes();
      const samples: Sample[] = [];
      const watch = (processed: number) => samples.push({ processed, mb: megabytes() });
      let processed = -1;
      const timer = setInterval(() => watch(processed), EVERY_MS);
      const preview = await app.import.upload({ path: file, fileName: 'large.csv' }, caller);
      const mapping = preview.suggestedMapping;
      const run = { mapping, funnel, externalSource: SOURCE, createMissing: true };
      await app.import.run(preview.id, run, caller);
      let state = await app.import.get(preview.id, caller);
      while (state.status === 'running') {
        await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
        state = await app.import.get(preview.id, caller);
        processed = state.processed;
      }
      clearInterval(timer);
      if (state.created !== rows) throw new Error(`${state.created} of ${rows} rows were imported`);
      seen = { rows, base, samples };
    }
    return {
      once: true,
      agree: () => Promise.resolve(),
      variants: { plugin: inPlugin },
      settle: () => eventsGone(knex),
      async restore() {
        const own = knex('sales_pipeline_opportunities')
          .where({ external_source: SOURCE })
          .select('id');
        await knex('sales_pipeline_opportunity_revisions').whereIn('opportunity_id', own).delete();
        await knex('sales_pipeline_opportunities').where({ external_source: SOURCE }).delete();
        await knex('sales_pipeline_organizations').where('name', 'like', 'Large firm %').delete();
        await knex('sales_pipeline_import_chunks').delete();
        await knex('sales_pipeline_imports').delete();
        rmSync(file, { force: true });
        await swept(knex, engine);
      },
    };
  },
  goals: [
    {
      text: `Large import: at least ${RATE.toLocaleString('en')} rows a second, upload included`,
      check({ plugin }) {
        if (!plugin || !seen) return null;
        const rate = Math.round((seen.rows / plugin.median) * 1000);
        return { figure: `${rate.toLocaleString('en')} rows/s`, met: rate >= RATE };
      },
    },
    ofMemory(
      `Large import: at most ${MOST_MB} MB over boot`,
      ({ base, samples }) => highest(samples, -1, Infinity) - base,
      MOST_MB,
    ),
    ofMemory(
      `Large import: memory is flat from a fifth of the rows to the last (at most ${FLAT_MB} MB more)`,
      ({ rows, samples }) =>
        highest(samples, rows * 0.8, rows) - highest(samples, rows * 0.2, rows * 0.4),
      FLAT_MB,
    ),
  ],
};

export default importLargeCase;
