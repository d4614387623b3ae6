import { listQuery } from '../../../server/validation/opportunity';
import { atMost, type BenchCase } from '../case';
import { list as inDocuments } from '../documents/list';
import { list as inSql, type ListQuestion } from '../handwritten/list';
import { Comparison } from '../support/agree';

/** What somebody looks at one after another; one run asks all of it. */
const pages = [
  { status: 'open', sort: 'changedAt', direction: 'desc', page: 1 },
  { status: 'open', sort: 'targetValue', direction: 'desc', page: 2 },
  { status: 'won', sort: 'expectedCloseOn', direction: 'asc', page: 3 },
] as const;
const PAGE_SIZE = 25;

const listCase: BenchCase = {
  name: 'list',
  order: 4,
  prepare({ app, caller, knex, strapi, seed }) {
    const funnel = seed.funnels[0] ?? '';
    const questions: ListQuestion[] = pages.map((page) => ({
      ...page,
      funnel,
      pageSize: PAGE_SIZE,
    }));
    const ask = ({ sort, direction, page, status }: ListQuestion) =>
      app.opportunityReader.list(
        listQuery.parse({
          ...{ funnel, status, sort: `${sort}:${direction}` },
          ...{ page: String(page), pageSize: String(PAGE_SIZE) },
        }),
        caller,
      );
    const each = async (read: (question: ListQuestion) => Promise<unknown>) => {
      for (const question of questions) await read(question);
    };
    return Promise.resolve({
      async agree() {
        const comparison = new Comparison('The list');
        for (const question of questions) {
          const [plugin, sql] = [await ask(question), await inSql(knex, question, Date.now())];
          const ids = (rows: { documentId: string }[]) => rows.map((row) => row.documentId);
          comparison.same(`${question.sort}, total`, plugin.total, sql.total);
          comparison.same(`${question.sort}, rows`, ids(plugin.rows), ids(sql.rows));
        }
        comparison.end();
      },
      variants: {
        plugin: () => each(ask),
        sql: () => each((question) => inSql(knex, question, Date.now())),
        documents: () => each((question) => inDocuments(strapi, question, Date.now())),
      },
    });
  },
  goals: [atMost('List: at most 2 x hand-written SQL', ['plugin', 'sql'], 2)],
};

export default listCase;
