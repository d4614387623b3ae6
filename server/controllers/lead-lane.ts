import { searchTerms } from '../domain/search-text';
import { ownerAsked } from '../services/caller';
import { laneQuery } from '../validation/lead';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async find({ app, caller, params, query }) {
    const { q = '', owner, ...asked } = parse(laneQuery, query);
    const { data, ...meta } = await app.leadInbox.lane(
      params.id ?? '',
      {
        ...asked,
        terms: searchTerms(q),
        owner: owner === undefined ? undefined : ownerAsked(owner, caller),
      },
      caller,
    );
    return ok(data, meta);
  },
});
