import { opportunityMove } from '../../../server/validation/opportunity';
import { atMost, type Bench, type BenchCase } from '../case';
import { move as inDocuments } from '../documents/move';
import { move as inSql } from '../handwritten/move';
import { Comparison } from '../support/agree';
import { openRows, openStages, turn, type OpenRow } from '../support/rows';
import { eventsGone, undoFor } from '../support/undo';

/** More than any number of rounds that somebody waits for. */
const ROWS = 900;

/** What a move has to leave behind. */
async function traces({ knex }: Bench, { id, version }: OpenRow): Promise<unknown> {
  const [row] = (await knex('sales_pipeline_opportunities').where({ id })) as [
    Record<string, unknown>,
  ];
  const past = (await knex('sales_pipeline_opportunity_revisions')
    .where({ opportunity_id: id })
    .orderBy('seq', 'desc')
    .limit(2)) as Record<string, unknown>[];
  const [current, earlier] = past;
  return {
    versions: Number(row.version) - version,
    revisions: Number(row.revision_seq) === Number(current?.seq),
    stage: row.stage_id === current?.stage_id,
    open: Number(current?.valid_to) === Number.MAX_SAFE_INTEGER,
    joined: current?.valid_from === earlier?.valid_to,
    entered: row.stage_entered_at === current?.valid_from,
  };
}

/** To the top of the next open column; each run takes a row that no other has moved. */
const moveCase: BenchCase = {
  name: 'move',
  order: 3,
  async prepare(bench) {
    const { app, caller, knex, strapi } = bench;
    const stages = await openStages(bench);
    const rows = await openRows(bench, ROWS);
    const restore = await undoFor(
      knex,
      rows.map(({ id }) => id),
    );
    let taken = 0;
    const next = (): OpenRow => {
      const row = rows[taken++];
      if (!row) throw new Error('There are more rounds than rows to move');
      return row;
    };
    const target = ({ stageId }: OpenRow) =>
      turn(stages, stages.findIndex(({ id }) => id === stageId) + 1);

    const plugin = async (row: OpenRow) => {
      const { documentId, version } = row;
      const request = opportunityMove.parse({ stage: target(row).documentId, version });
      const written = await app.opportunity.change(documentId, { ...request, place: true }, caller);
      return app.opportunityReader.moved(written, caller);
    };
    const sql = (row: OpenRow) => {
      const sortKey = `0${(1e9 - taken).toString(36)}i`;
      return inSql(knex, { opportunity: row.id, stage: target(row).id, sortKey }, Date.now());
    };
    return {
      async agree() {
        const [one, other] = [next(), next()];
        await plugin(one);
        await sql(other);
        const comparison = new Comparison('The move');
        comparison.same('traces', await traces(bench, one), await traces(bench, other));
        comparison.end();
      },
      variants: {
        plugin: () => plugin(next()),
        sql: () => sql(next()),
        documents: () => {
          const row = next();
          return inDocuments(strapi, row.documentId, target(row).documentId);
        },
      },
      settle: () => eventsGone(knex),
      restore,
    };
  },
  goals: [atMost('Move: at most 4 x a bare UPDATE + INSERT transaction', ['plugin', 'sql'], 4)],
};

export default moveCase;
