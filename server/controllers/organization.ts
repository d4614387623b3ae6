import { searchTerms } from '../domain/search-text';
import {
  mergeRequest,
  organizationCreate,
  organizationListing,
  organizationUpdate,
} from '../validation/organization';
import { noQuery, pagination } from '../validation/listing';
import { parse } from '../validation/parse';
import { ownerAsked } from '../services/caller';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, caller, query }) {
    const asked = parse(organizationListing, query);
    const { q = '', sort, sums, owner, class: grade, targetGroup, industry, ...listing } = asked;
    const { data, total } = await app.organization.list(
      {
        ...listing,
        order: sort,
        terms: searchTerms(q),
        ...(owner === undefined ? {} : { owner: ownerAsked(owner, caller) }),
        equal: { class: grade, target_group: targetGroup, industry },
      },
      caller,
      sums,
    );
    return ok(data, pagination(listing, total));
  },
  async findOne({ app, caller, params, query }) {
    parse(noQuery, query);
    return ok(await app.organization.get(params.id ?? '', caller));
  },
  async create({ app, body }) {
    return created(await app.organization.create(parse(organizationCreate, body)));
  },
  async update({ app, caller, params, body }) {
    return ok(
      await app.organization.update(params.id ?? '', parse(organizationUpdate, body), caller),
    );
  },
  async delete({ app, params, query, caller }) {
    parse(noQuery, query);
    await app.organization.remove(params.id ?? '', caller);
    return ok(null);
  },
  async merge({ app, caller, params, body }) {
    return ok(await app.organization.merge(params.id ?? '', parse(mergeRequest, body), caller));
  },
});
