import { parse } from '../validation/parse';
import { searchRequest } from '../validation/search';
import { controller, ok } from './handler';

export default controller({
  async find({ app, caller, query }) {
    const { q, limit } = parse(searchRequest, query);
    return ok(await app.search.find(q, limit, caller));
  },
});
