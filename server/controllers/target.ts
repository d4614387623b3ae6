import { noQuery, pagination } from '../validation/listing';
import { versionQuery } from '../validation/opportunity';
import { parse } from '../validation/parse';
import { targetCreate, targetListing, targetUpdate } from '../validation/target';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, query, caller }) {
    const asked = parse(targetListing, query);
    const { rows, total } = await app.target.list(asked, caller);
    return ok(rows, pagination(asked, total));
  },
  async findOne({ app, params, query, caller }) {
    parse(noQuery, query);
    return ok(await app.target.get(params.id ?? '', caller));
  },
  async create({ app, body, caller }) {
    return created(await app.target.create(parse(targetCreate, body), caller));
  },
  async update({ app, params, body, caller }) {
    const { version, ...patch } = parse(targetUpdate, body);
    return ok(await app.target.update(params.id ?? '', patch, version, caller));
  },
  async delete({ app, params, query, caller }) {
    const { version } = parse(versionQuery, query);
    await app.target.remove(params.id ?? '', version, caller);
    return ok(null);
  },
});
