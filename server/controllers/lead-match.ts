import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async find({ app, params, query, caller }) {
    parse(noQuery, query);
    return ok(await app.leadMatch(params.id ?? '', caller));
  },
});
