import { performance } from 'node:perf_hooks';
import { LIST_SORTS } from '../../../server/repositories/opportunity-list';
import { listQuery } from '../../../server/validation/opportunity';
import type { BenchCase } from '../case';
import { sortedList, type SortField, type SortQuestion } from '../handwritten/list-sorts';
import { Comparison } from '../support/agree';

const PAGE_SIZE = 50;
type Side = 'plugin' | 'sql';
/** What each order took on each side: one run asks for all of them, and the slowest has to keep up. */
const took = new Map<SortField, Record<Side, number[]>>();

const median = (samples: number[]): number => {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
};
const ratios = () =>
  [...took]
    .map(([sort, { plugin, sql }]) => ({ sort, ratio: median(plugin) / median(sql) }))
    .sort((a, b) => b.ratio - a.ratio);

const listSortsCase: BenchCase = {
  name: 'list-sorts',
  order: 4.5,
  prepare({ app, caller, knex, seed }) {
    const questions = LIST_SORTS.map((sort, i): SortQuestion => ({
      funnel: seed.funnels[0] ?? '',
      sort,
      direction: i % 2 === 0 ? 'desc' : 'asc',
      pageSize: PAGE_SIZE,
    }));
    const ask = ({ sort, direction }: SortQuestion) =>
      app.opportunityReader.list(
        listQuery.parse({ sort: `${sort}:${direction}`, pageSize: String(PAGE_SIZE) }),
        caller,
      );
    const byHand = (question: SortQuestion) => sortedList(knex, question, Date.now());
    for (const { sort } of questions) took.set(sort, { plugin: [], sql: [] });
    const each = (side: Side, read: (question: SortQuestion) => Promise<unknown>) => async () => {
      for (const question of questions) {
        const begin = performance.now();
        await read(question);
        took.get(question.sort)?.[side].push(performance.now() - begin);
      }
    };
    return Promise.resolve({
      async agree() {
        const comparison = new Comparison('The sorted list');
        for (const question of questions) {
          const [plugin, sql] = [await ask(question), await byHand(question)];
          const ids = (rows: { documentId: string }[]) => rows.map((row) => row.documentId);
          comparison.same(`${question.sort}, total`, plugin.total, sql.total);
          comparison.same(`${question.sort}, rows`, ids(plugin.rows), ids(sql.rows));
        }
        comparison.end();
      },
      variants: { plugin: each('plugin', ask), sql: each('sql', byHand) },
    });
  },
  goals: [
    {
      text: 'List of 50 by any sort: at most 2 x hand-written SQL (the slowest)',
      check() {
        const [worst] = ratios();
        return worst
          ? { figure: `${worst.sort} ${worst.ratio.toFixed(2)} x`, met: worst.ratio <= 2 }
          : null;
      },
    },
  ],
};

export default listSortsCase;
