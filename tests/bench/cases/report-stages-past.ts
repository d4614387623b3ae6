import { atMost, type BenchCase } from '../case';
import { midnight, readSite } from '../handwritten/report-site';
import { stagesAsOf } from '../handwritten/report-stages';
import { Comparison } from '../support/agree';
import { compareStages } from '../support/compare-stages';
import { growth } from '../support/memory';
import { askReport, daysAgo, lastYear, memoryGoal, speedGoal } from '../support/report-case';
import { turn } from '../support/rows';

let megabytes: number | undefined;
const NAME = 'stages-past';

/** The stages at the end of earlier days, near and far, beside those of now. */
const pastCase: BenchCase = {
  name: `report-${NAME}`,
  order: 20.5,
  prepare(bench) {
    const { knex, seed } = bench;
    const days = [30, 365, 1_000, 1_700].map(daysAgo);
    const plugin = (asOf: string) => askReport(bench, 'stages', { asOf });
    const sql = async (asOf: string) => {
      const question = { funnel: seed.funnels[0] ?? '', ...lastYear(), now: Date.now() };
      return stagesAsOf(knex, await readSite(knex, question), midnight(asOf, 1) - 1);
    };
    return Promise.resolve({
      async agree() {
        megabytes = await growth(() => plugin(turn(days, 0)));
        const comparison = new Comparison('The report of stages at an earlier day');
        for (const day of days) compareStages(comparison, await plugin(day), await sql(day));
        comparison.end();
      },
      variants: {
        plugin: (round) => plugin(turn(days, round)),
        sql: (round) => sql(turn(days, round)),
        baseline: () => askReport(bench, 'stages', {}),
      },
    });
  },
  goals: [
    speedGoal(NAME),
    memoryGoal(NAME, () => megabytes),
    atMost('Report stages: any earlier day at most 3 x now', ['plugin', 'baseline'], 3),
  ],
};

export default pastCase;
