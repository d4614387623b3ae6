import type { Knex } from 'knex';
import { atMost, type BenchCase } from '../case';
import { callerByHand } from '../handwritten/caller';
import { query, sql } from '../handwritten/sql';
import { Comparison } from '../support/agree';
import { turn } from '../support/rows';

const CONTACTS = 100_000;
const LIMIT = 10;
const ADDED = 'bench-added';

/** Fills up to a hundred thousand people; taken back by what marks them. */
async function fillUp(knex: Knex): Promise<void> {
  const [counted] = await query<{ count: unknown; last: unknown }>(
    knex,
    sql('select count(*) as count, max(id) as last from sales_pipeline_contacts'),
  );
  const missing = CONTACTS - Number(counted?.count);
  const last = Number(counted?.last);
  for (let start = 1; start <= missing; start += 50) {
    const rows = Array.from({ length: Math.min(50, missing - start + 1) }, (_, i) => {
      const id = last + start + i;
      const phone = `49160${String(1_000_000 + id)}`;
      const email = `added${id}@example.net`;
      return {
        ...{ id, document_id: `added${id}`, first_name: 'Added', last_name: `Person ${id}` },
        ...{ email, email_key: email, phone: `+${phone}`, phone_key: `+${phone}` },
        ...{ search_text: `added person ${id} ${email} ${phone}`, external_id: ADDED },
      };
    });
    await knex('sales_pipeline_contacts').insert(rows);
  }
}

/** Somebody calls or writes: numbers as a telephone shows them and as people type them, whole addresses. */
const callerCase: BenchCase = {
  name: 'caller',
  order: 5.5,
  async prepare({ app, caller, knex }) {
    await fillUp(knex);
    const rows = await query<{ phone_key: string; email_key: string }>(
      knex,
      sql(
        'select phone_key, email_key from sales_pipeline_contacts where id % 997 = 1 order by id limit 40',
      ),
    );
    const questions = rows.flatMap(({ phone_key: phone, email_key: email }) => [
      { typed: phone, key: { phone } },
      { typed: `0${phone.slice(3, 6)}/${phone.slice(6)}`, key: { phone } },
      { typed: email, key: { email } },
    ]);
    const ask = (typed: string) => app.search.find(typed, LIMIT, caller);
    return {
      async agree() {
        const comparison = new Comparison('The caller');
        for (const { typed, key } of questions) {
          const ids = (hits: { documentId: string }[]) =>
            hits.map(({ documentId }) => documentId).sort();
          const [plugin, byHand] = [await ask(typed), await callerByHand(knex, key, LIMIT)];
          comparison.same(typed, ids(plugin), ids(byHand));
        }
        comparison.end();
      },
      variants: {
        plugin: (round) => ask(turn(questions, round).typed),
        sql: (round) => callerByHand(knex, turn(questions, round).key, LIMIT),
      },
      async restore() {
        await knex('sales_pipeline_contacts').where({ external_id: ADDED }).delete();
      },
    };
  },
  goals: [atMost('Caller by number or e-mail: at most 2 x hand-written SQL', ['plugin', 'sql'], 2)],
};

export default callerCase;
