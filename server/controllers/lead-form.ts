import { leadFormCreate, leadFormUpdate } from '../validation/lead-form';
import { noQuery } from '../validation/listing';
import { versionQuery } from '../validation/opportunity';
import { parse } from '../validation/parse';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, query, caller }) {
    parse(noQuery, query);
    return ok(await app.leadForm.list(caller));
  },
  async findOne({ app, params, query }) {
    parse(noQuery, query);
    return ok(await app.leadForm.get(params.id ?? ''));
  },
  async create({ app, body }) {
    return created(await app.leadForm.create(parse(leadFormCreate, body)));
  },
  async update({ app, params, body }) {
    const { version, ...patch } = parse(leadFormUpdate, body);
    return ok(await app.leadForm.update(params.id ?? '', patch, version));
  },
  async delete({ app, params, query, caller }) {
    const { version } = parse(versionQuery, query);
    await app.leadForm.remove(params.id ?? '', version, caller);
    return ok(null);
  },
});
