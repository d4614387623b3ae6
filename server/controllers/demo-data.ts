import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { demoDataInput } from '../validation/setup';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, query }) {
    parse(noQuery, query);
    return ok(await app.demoData.list());
  },
  async create({ app, caller, body }) {
    return created(await app.demoData.create(parse(demoDataInput, body), caller));
  },
  async delete({ app, caller, params, query }) {
    parse(noQuery, query);
    return ok(await app.demoData.remove(params.id ?? '', caller));
  },
});
