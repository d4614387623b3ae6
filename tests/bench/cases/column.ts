import { columnQuery } from '../../../server/validation/board';
import type { BenchCase } from '../case';
import { column as inDocuments } from '../documents/column';
import { board as sqlBoard } from '../handwritten/board';
import { column as inSql } from '../handwritten/column';
import { Comparison } from '../support/agree';
import { openStages, turn } from '../support/rows';

/** The second page of an open column, which is what a scroll down asks for. */
const columnCase: BenchCase = {
  name: 'column',
  order: 2,
  async prepare(bench) {
    const { app, caller, knex, strapi, seed } = bench;
    const funnel = seed.funnels[0] ?? '';
    const stages = (await openStages(bench)).map(({ documentId }) => documentId);
    const shown = await app.board.board(funnel, columnQuery.parse({}), caller);
    const { columns } = await sqlBoard(knex, funnel, Date.now());
    const places = stages.map((stage) => {
      const here = ({ stage: { documentId } }: { stage: { documentId: string } }) =>
        documentId === stage;
      const cursor = shown.columns.find(here)?.nextCursor;
      const after = columns.find(here)?.nextCursor;
      if (!cursor || !after) throw new Error('A column has no second page');
      return { stage, cursor, after };
    });
    type Place = (typeof places)[number];
    const plugin = ({ stage, cursor }: Place) =>
      app.board.column(funnel, stage, columnQuery.parse({ cursor }), caller);
    const sql = ({ stage, after }: Place) => inSql(knex, funnel, stage, after, Date.now());
    return {
      async agree() {
        const comparison = new Comparison('The column');
        for (const place of places) {
          const [ours, theirs] = [await plugin(place), await sql(place)];
          const ids = (cards: { documentId: string }[]) => cards.map((card) => card.documentId);
          comparison.same('cards', ids(ours.data), ids(theirs.cards));
        }
        comparison.end();
      },
      variants: {
        plugin: (round) => plugin(turn(places, round)),
        sql: (round) => sql(turn(places, round)),
        documents: (round) => inDocuments(strapi, funnel, turn(places, round).stage, 2, Date.now()),
      },
    };
  },
  goals: [],
};

export default columnCase;
