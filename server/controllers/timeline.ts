import { timelineQuery } from '../validation/opportunity';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async find({ app, params, query, caller }) {
    const page = await app.timeline(params.id ?? '', parse(timelineQuery, query), caller);
    return ok(page.data, page.meta);
  },
});
