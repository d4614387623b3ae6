import { searchTerms } from '../domain/search-text';
import { ownerAsked } from '../services/caller';
import { leadCreate, leadListing, leadUpdate } from '../validation/lead';
import { noQuery, pagination } from '../validation/listing';
import { versionQuery } from '../validation/opportunity';
import { parse } from '../validation/parse';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, caller, query }) {
    const {
      q = '',
      sort,
      status = [],
      owner,
      test,
      source,
      campaign,
      ...listing
    } = parse(leadListing, query);
    const { data, total } = await app.lead.list(
      {
        ...listing,
        order: sort,
        terms: searchTerms(q),
        statuses: status,
        owner: owner === undefined ? undefined : ownerAsked(owner, caller),
        isTest: test,
        equal: { source, campaign },
      },
      caller,
    );
    return ok(data, pagination(listing, total));
  },
  async findOne({ app, caller, params, query }) {
    parse(noQuery, query);
    return ok(await app.lead.get(params.id ?? '', caller));
  },
  async create({ app, caller, body }) {
    return created(await app.lead.create(parse(leadCreate, body), caller));
  },
  async update({ app, caller, params, body }) {
    const { version, ...patch } = parse(leadUpdate, body);
    return ok(await app.lead.update(params.id ?? '', patch, version, caller));
  },
  async delete({ app, caller, params, query }) {
    const { version } = parse(versionQuery, query);
    await app.lead.remove(params.id ?? '', version, caller);
    return ok(null);
  },
});
