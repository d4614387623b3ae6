import { boardQuery } from '../../../server/validation/board';
import { atLeast, atMost, type BenchCase } from '../case';
import { board as inDocuments } from '../documents/board';
import { board as inSql } from '../handwritten/board';
import type { Plan } from '../seed/plan';
import { compareBoards } from '../support/compare-boards';
import { figureOf } from '../support/figure';

const large = ({ size }: Plan): boolean => size >= 100_000;

const boardCase: BenchCase = {
  name: 'board',
  order: 1,
  prepare(bench) {
    const { app, caller, knex, strapi, seed, plan } = bench;
    const funnel = seed.funnels[0] ?? '';
    const filter = boardQuery.parse({});
    // What a figure costs on top, board-formula.ts says.
    const figure = figureOf(app);
    figure.set(null);
    const plugin = () => app.board.board(funnel, filter, caller);
    const sql = () => inSql(knex, funnel, Date.now());
    const documents = () => inDocuments(strapi, funnel, Date.now());
    return Promise.resolve({
      async agree() {
        compareBoards(await plugin(), await sql());
      },
      restore: () => Promise.resolve(figure.restore()),
      variants: plan.size > 100_000 ? { plugin, sql } : { plugin, sql, documents },
    });
  },
  goals: [
    atMost('Board: at most 1.5 x hand-written SQL at 100,000', ['plugin', 'sql'], 1.5, large),
    atLeast(
      'Board: at least 10 x ahead of strapi.documents at 100,000',
      ['plugin', 'documents'],
      10,
      large,
    ),
  ],
};

export default boardCase;
