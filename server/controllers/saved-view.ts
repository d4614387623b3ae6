import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { savedViewCreate, savedViewListing, savedViewUpdate } from '../validation/saved-view';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, query, caller }) {
    const { list } = parse(savedViewListing, query);
    return ok(await app.savedView.list(list, caller));
  },
  async findOne({ app, params, query, caller }) {
    parse(noQuery, query);
    return ok(await app.savedView.get(params.id ?? '', caller));
  },
  async create({ app, body, caller }) {
    return created(await app.savedView.create(parse(savedViewCreate, body), caller));
  },
  async update({ app, params, body, caller }) {
    return ok(await app.savedView.update(params.id ?? '', parse(savedViewUpdate, body), caller));
  },
  async delete({ app, params, query, caller }) {
    parse(noQuery, query);
    await app.savedView.remove(params.id ?? '', caller);
    return ok(null);
  },
});
