import type { BenchCase } from '../case';
import { record as inDocuments } from '../documents/record';
import { record as inSql } from '../handwritten/record';
import { Comparison } from '../support/agree';
import { openRows, turn } from '../support/rows';

const RECORDS = 20;

const recordCase: BenchCase = {
  name: 'record',
  order: 6,
  async prepare(bench) {
    const { app, caller, knex, strapi } = bench;
    const rows = await openRows(bench, RECORDS);
    const plugin = (documentId: string) => app.opportunityReader.one(documentId, caller);
    return {
      async agree() {
        const comparison = new Comparison('The record');
        for (const { documentId } of rows) {
          const [ours, sql] = [await plugin(documentId), await inSql(knex, documentId, Date.now())];
          for (const field of ['title', 'version', 'currentValue', 'brief'] as const) {
            comparison.same(`${documentId}, ${field}`, ours[field], sql[field]);
          }
          comparison.same(`${documentId}, light`, ours.light?.level, sql.light?.level);
        }
        comparison.end();
      },
      variants: {
        plugin: (round) => plugin(turn(rows, round).documentId),
        sql: (round) => inSql(knex, turn(rows, round).documentId, Date.now()),
        documents: (round) => inDocuments(strapi, turn(rows, round).documentId, Date.now()),
      },
    };
  },
  goals: [],
};

export default recordCase;
