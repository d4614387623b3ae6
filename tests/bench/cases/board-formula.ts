import { boardQuery } from '../../../server/validation/board';
import { atMost, type BenchCase } from '../case';
import { Comparison } from '../support/agree';
import { figureOf } from '../support/figure';

/** A condition, an extreme, days and amounts: more than most figures read. */
const FORMULA =
  'if(daysSinceContact > 30, currentValue * 0.8, currentValue) - min(effortCost, targetValue) + priority';

/** `plugin` with a formula, `baseline` the same board without one. */
const boardFormulaCase: BenchCase = {
  name: 'board-formula',
  order: 1.5,
  prepare({ app, caller, seed }) {
    const funnel = seed.funnels[0] ?? '';
    const filter = boardQuery.parse({});
    const figure = figureOf(app);
    const board = (formula: string | null) => {
      figure.set(formula);
      return app.board.board(funnel, filter, caller);
    };
    return Promise.resolve({
      async agree() {
        const comparison = new Comparison('The board with a figure');
        const [plain, weighed] = [await board(null), await board('currentValue')];
        comparison.same('figure of the plain board', plain.totals.figure, null);
        weighed.columns.forEach((column) => {
          const { name } = column.stage;
          comparison.close(`${name}, figure`, column.figure ?? 0, column.currentValue);
          comparison.same(`${name}, without`, column.withoutFigure, column.withoutValue);
        });
        const { totals } = await board(FORMULA);
        comparison.same('some figures', totals.figure === null, false);
        comparison.end();
      },
      variants: { plugin: () => board(FORMULA), baseline: () => board(null) },
      restore: () => Promise.resolve(figure.restore()),
    });
  },
  goals: [atMost('Board with a formula: at most 1.5 x without', ['plugin', 'baseline'], 1.5)],
};

export default boardFormulaCase;
