import { parse } from '../validation/parse';
import { noQuery } from '../validation/listing';
import { fromTemplate, funnelCreate, funnelDelete, funnelUpdate } from '../validation/funnel';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, query }) {
    parse(noQuery, query);
    return ok(await app.funnel.list());
  },
  async findOne({ app, params, query }) {
    parse(noQuery, query);
    return ok(await app.funnel.answer(params.id ?? ''));
  },
  async create({ app, body, caller }) {
    return created(await app.funnel.create(parse(funnelCreate, body), caller));
  },
  async createFromTemplate({ app, body, caller }) {
    const { template, locale } = parse(fromTemplate, body);
    return created(await app.funnelTemplate.install(template, locale, caller));
  },
  async update({ app, params, body, caller }) {
    return ok(await app.funnel.update(params.id ?? '', parse(funnelUpdate, body), caller));
  },
  async delete({ app, params, body, query, caller }) {
    const input = parse(funnelDelete, deleteBody(body, query)) ?? {};
    await app.funnel.remove(params.id ?? '', input, caller);
    return ok(null);
  },
});

/** DELETE may carry its body as JSON, or in the query for clients that send none. */
export function deleteBody(body: unknown, query: unknown): unknown {
  const empty = typeof body !== 'object' || body === null || Object.keys(body).length === 0;
  return empty ? query : body;
}
