import { parse } from '../validation/parse';
import { timelineQuery } from '../validation/timeline';
import { controller, ok } from './handler';

export default controller({
  async find({ app, params, query, caller }) {
    const asked = parse(timelineQuery, query);
    const page = await app.timeline.ofLead(params.id ?? '', asked, caller);
    return ok(page.data, page.meta);
  },
});
