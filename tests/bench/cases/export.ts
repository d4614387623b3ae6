import { listFilters } from '../../../server/validation/opportunity';
import { atMost, type BenchCase } from '../case';
import { exportLines as inDocuments } from '../documents/export';
import { exportLines as inSql } from '../handwritten/export';

const exportCase: BenchCase = {
  name: 'export',
  order: 9,
  prepare({ app, caller, knex, strapi, seed }) {
    const funnel = seed.funnels[0] ?? '';
    const inPlugin = async () => {
      const query = listFilters.parse({ funnel, status: 'open' });
      let lines = -1;
      for await (const line of await app.export.opportunities(query, caller)) {
        lines += line.length > 0 ? 1 : 0;
      }
      return lines;
    };
    return Promise.resolve({
      async agree() {
        const [plugin, sql] = [await inPlugin(), await inSql(knex, funnel)];
        if (plugin !== sql) throw new Error(`Exported ${plugin} lines, in SQL ${sql}`);
      },
      variants: {
        plugin: inPlugin,
        sql: () => inSql(knex, funnel),
        documents: () => inDocuments(strapi, funnel),
      },
    });
  },
  goals: [atMost('Export: at most 2 x hand-written SQL', ['plugin', 'sql'], 2)],
};

export default exportCase;
