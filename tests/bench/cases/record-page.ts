import { atMost, type Bench, type BenchCase } from '../case';
import { recordPage as inSql } from '../handwritten/record-page';
import { Comparison } from '../support/agree';
import { openRows, turn, type OpenRow } from '../support/rows';

const RECORDS = 5;
const ACTIVITIES = 1_000;
const PEOPLE = 4;
const DAY = 86_400_000;

const activities = 'sales_pipeline_activities';
const roles = 'sales_pipeline_opportunity_contacts';

/** Calls and visits over three years; one of fifty is an objection that is still open, one a follow-up. */
function history(row: OpenRow, now: number) {
  return Array.from({ length: ACTIVITIES }, (_, index) => {
    const at = Math.round(now - (index * 1_000 * DAY) / ACTIVITIES);
    const isPlanned = index % 50 === 7;
    const stamp = new Date(at);
    return {
      ...{ document_id: `bench${row.id}x${index}`, opportunity_id: row.id, direction: 'out' },
      ...{ kind: index % 3 === 0 ? 'visit' : 'call', subject: `Contact ${index}` },
      ...{ body: 'What was said. '.repeat(10), author_name: 'Somebody', author_id: 1 },
      ...{ occurred_at: isPlanned ? null : at, done_at: isPlanned ? null : at, sort_at: at },
      ...{ due_at: isPlanned ? at + 7 * DAY : null, is_contact: !isPlanned, awaits_answer: false },
      ...{ objection_state: index % 50 === 11 ? 'open' : null },
      ...{ created_at: stamp, updated_at: stamp, published_at: stamp },
    };
  });
}

/** Gives the rows a long past; the answer takes it away again. */
async function lengthen({ knex, engine }: Bench, rows: OpenRow[]): Promise<() => Promise<void>> {
  const now = Date.now();
  const ids = rows.map(({ id }) => id);
  const stamp = new Date(now);
  const people = rows.flatMap((row) =>
    Array.from({ length: PEOPLE }, (_, index) => ({
      ...{ document_id: `bench${row.id}x${index}`, opportunity_id: row.id, contact_id: 1 + index },
      ...{ role: index === 0 ? 'decider' : null },
      ...{ created_at: stamp, updated_at: stamp, published_at: stamp },
    })),
  );
  const undo = async () => {
    for (const table of [activities, roles]) {
      await knex(table)
        .whereIn('opportunity_id', ids)
        .where('document_id', 'like', 'bench%')
        .delete();
    }
  };
  await undo();
  const all = rows.flatMap((row) => history(row, now));
  await knex.batchInsert(activities, all, 200);
  await knex.batchInsert(roles, people, 200);
  if (engine === 'postgres') await knex.raw('analyze');
  return undo;
}

const recordPageCase: BenchCase = {
  name: 'record-page',
  order: 6.5,
  async prepare(bench) {
    const { app, caller, knex } = bench;
    const rows = await openRows(bench, RECORDS);
    const restore = await lengthen(bench, rows);
    const plugin = (documentId: string) => app.opportunityRecord(documentId, caller);
    return {
      async agree() {
        const comparison = new Comparison('The page of an opportunity');
        for (const { documentId } of rows) {
          const [ours, sql] = [await plugin(documentId), await inSql(knex, documentId, Date.now())];
          const same = (what: string, one: unknown, other: unknown) =>
            comparison.same(`${documentId}, ${what}`, one, other);
          for (const field of ['title', 'version', 'currentValue', 'contactCounts'] as const)
            same(field, ours.opportunity[field], sql.opportunity[field]);
          same('planned', ours.planned, sql.planned);
          same('objections', ours.objections, sql.objections);
          same('contact', ours.contact, sql.contact);
          same('organization', ours.organization, sql.organization);
          same(
            'people',
            ours.people.map(({ contact, role, phone }) => [contact.name, role, phone]),
            sql.people.map(({ name, role, phone }) => [name, role, phone]),
          );
          const stays = (times: { enteredAt: unknown; visits: number; isCurrent: boolean }[]) =>
            times.map(({ enteredAt, visits, isCurrent }) => [enteredAt, visits, isCurrent]);
          same('times', stays(ours.times), stays(sql.times));
          const past = (times: { isCurrent: boolean; totalMs: number }[]) =>
            times.filter(({ isCurrent }) => !isCurrent).map(({ totalMs }) => totalMs);
          same('time in stages', past(ours.times), past(sql.times));
          same(
            'stages',
            ours.funnel.stages.map(({ stage }) => stage.questions),
            sql.funnel.stages.map(({ stage }) => stage.questions),
          );
        }
        comparison.end();
      },
      variants: {
        plugin: (round) => plugin(turn(rows, round).documentId),
        sql: (round) => inSql(knex, turn(rows, round).documentId, Date.now()),
      },
      restore,
    };
  },
  goals: [
    atMost('Page of an opportunity with 1,000 activities: at most 2 x SQL', ['plugin', 'sql'], 2),
  ],
};

export default recordPageCase;
