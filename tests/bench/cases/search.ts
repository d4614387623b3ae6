import { atMost, type BenchCase } from '../case';
import { search as inDocuments } from '../documents/search';
import { search as inSql } from '../handwritten/search';
import { Comparison } from '../support/agree';

/** A caller's number, a firm, a person, a project; one run looks for all of them. */
const WORDS = ['1711000042', 'hotels 17', 'hofmann77', 'heat pump 12'];
const LIMIT = 10;

const searchCase: BenchCase = {
  name: 'search',
  order: 5,
  prepare({ app, caller, knex, strapi }) {
    const each = async (find: (words: string) => Promise<unknown>) => {
      for (const words of WORDS) await find(words);
    };
    const ask = (words: string) => app.search.find(words, LIMIT, caller);
    return Promise.resolve({
      async agree() {
        const comparison = new Comparison('The search');
        for (const words of WORDS) {
          const [plugin, sql] = [await ask(words), await inSql(knex, words, LIMIT)];
          for (const type of ['organization', 'contact', 'opportunity'] as const) {
            const of = (hits: { type: string; documentId: string }[]) =>
              hits.filter((hit) => hit.type === type).map(({ documentId }) => documentId);
            const name = `${words}, ${type}`;
            comparison.same(`${name}, number`, of(plugin).length, of(sql).length);
            // Which ten of many are shown is not laid down.
            if (of(sql).length < LIMIT) {
              comparison.same(name, of(plugin).sort(), of(sql).sort());
            }
          }
        }
        comparison.end();
      },
      variants: {
        plugin: () => each(ask),
        sql: () => each((words) => inSql(knex, words, LIMIT)),
        documents: () => each((words) => inDocuments(strapi, words, LIMIT)),
      },
    });
  },
  goals: [atMost('Search: at most 2 x hand-written SQL', ['plugin', 'sql'], 2)],
};

export default searchCase;
