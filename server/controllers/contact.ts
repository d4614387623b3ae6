import { searchTerms } from '../domain/search-text';
import { contactCreate, contactListing, contactUpdate } from '../validation/contact';
import { noQuery, pagination } from '../validation/listing';
import { mergeRequest } from '../validation/organization';
import { parse } from '../validation/parse';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, caller, query }) {
    const { q = '', sort, sums, preferredChannel, ...listing } = parse(contactListing, query);
    const { data, total } = await app.contact.list(
      {
        ...listing,
        order: sort,
        terms: searchTerms(q),
        equal: { preferred_channel: preferredChannel },
      },
      caller,
      sums,
    );
    return ok(data, pagination(listing, total));
  },
  async findOne({ app, caller, params, query }) {
    parse(noQuery, query);
    return ok(await app.contact.get(params.id ?? '', caller));
  },
  async create({ app, caller, body }) {
    return created(await app.contact.create(parse(contactCreate, body), caller));
  },
  async update({ app, caller, params, body }) {
    return ok(await app.contact.update(params.id ?? '', parse(contactUpdate, body), caller));
  },
  async delete({ app, params, query, caller }) {
    parse(noQuery, query);
    await app.contact.remove(params.id ?? '', caller);
    return ok(null);
  },
  async merge({ app, caller, params, body }) {
    return ok(await app.contact.merge(params.id ?? '', parse(mergeRequest, body), caller));
  },
});
