import { boardQuery } from '../../../server/validation/board';
import { atMost, type BenchCase } from '../case';
import { board as inSql } from '../handwritten/board';
import { compareBoards } from '../support/compare-boards';

const historyCase: BenchCase = {
  name: 'history',
  order: 7,
  suits: ({ funnels }) => funnels.length === 2,
  prepare({ app, caller, knex, seed }) {
    const [long = '', none = ''] = seed.funnels;
    const board = (funnel: string) => app.board.board(funnel, boardQuery.parse({}), caller);
    return Promise.resolve({
      async agree() {
        for (const funnel of [long, none]) {
          compareBoards(await board(funnel), await inSql(knex, funnel, Date.now()));
        }
      },
      variants: {
        plugin: () => board(long),
        sql: () => inSql(knex, long, Date.now()),
        baseline: () => board(none),
      },
    });
  },
  goals: [
    atMost(
      'Board: a million closed ones beside 10,000 open ones cost less than a third more',
      ['plugin', 'baseline'],
      4 / 3,
    ),
  ],
};

export default historyCase;
