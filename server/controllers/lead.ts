import { leadBulk, leadCreate, leadDisqualify, leadListing, leadUpdate } from '../validation/lead';
import { noQuery, pagination } from '../validation/listing';
import { versionQuery } from '../validation/opportunity';
import { parse } from '../validation/parse';
import { controller, created, ok } from './handler';
import { leadFilterOf } from './lead-filter';

export default controller({
  async find({ app, caller, query }) {
    const asked = parse(leadListing, query);
    const { page, pageSize, sort: order, cursor } = asked;
    const filter = leadFilterOf(asked, caller);
    const inbox = { page, pageSize, order, cursor, filter };
    const { data, total, counts, nextCursor } = await app.leadInbox.list(inbox, caller);
    return ok(data, { ...pagination(asked, total), nextCursor, counts });
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
  async disqualify({ app, caller, params, body }) {
    const { version, ...why } = parse(leadDisqualify, body);
    const patch = { status: 'disqualified' as const, ...why };
    return ok(await app.lead.update(params.id ?? '', patch, version, caller));
  },
  async bulk({ app, caller, body }) {
    return ok(await app.leadBulk(parse(leadBulk, body), caller));
  },
  async delete({ app, caller, params, query }) {
    const { version } = parse(versionQuery, query);
    await app.lead.remove(params.id ?? '', version, caller);
    return ok(null);
  },
});
