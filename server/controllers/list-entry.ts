import { listEntryCreate, listEntryUpdate, listOrder, listParams } from '../validation/list-entry';
import { parse } from '../validation/parse';
import { controller, created, ok } from './handler';
import { noQuery } from '../validation/listing';

export default controller({
  async find({ app, params, query }) {
    parse(noQuery, query);
    return ok(await app.listEntry.list(parse(listParams, params).list));
  },
  async create({ app, params, body }) {
    const { list } = parse(listParams, params);
    return created(await app.listEntry.create(list, parse(listEntryCreate, body)));
  },
  async update({ app, params, body }) {
    const { list } = parse(listParams, params);
    return ok(await app.listEntry.update(list, params.id ?? '', parse(listEntryUpdate, body)));
  },
  async reorder({ app, params, body }) {
    const { list } = parse(listParams, params);
    return ok(await app.listEntry.reorder(list, parse(listOrder, body)));
  },
  async delete({ app, params, query, caller }) {
    parse(noQuery, query);
    await app.listEntry.remove(parse(listParams, params).list, params.id ?? '', caller);
    return ok(null);
  },
});
