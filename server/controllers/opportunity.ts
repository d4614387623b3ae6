import { changeRequest } from '../services/opportunity-request';
import { pagination } from '../validation/listing';
import {
  listQuery,
  opportunityBulk,
  opportunityCreate,
  opportunityMove,
  opportunityUpdate,
  versionQuery,
} from '../validation/opportunity';
import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, query, caller }) {
    const filter = parse(listQuery, query);
    const { rows, total } = await app.opportunityReader.list(filter, caller);
    return ok(rows, pagination(filter, total));
  },
  async findOne({ app, params, query, caller }) {
    parse(noQuery, query);
    return ok(await app.opportunityReader.one(params.id ?? '', caller));
  },
  async create({ app, body, caller }) {
    const made = await app.opportunity.create(parse(opportunityCreate, body), caller);
    return created(await app.opportunityReader.afterwards(made.documentId, caller));
  },
  async update({ app, params, body, caller }) {
    const request = changeRequest(parse(opportunityUpdate, body));
    const { after } = await app.opportunity.change(params.id ?? '', request, caller);
    return ok(await app.opportunityReader.afterwards(after.documentId, caller));
  },
  async delete({ app, params, query, caller }) {
    const { version } = parse(versionQuery, query);
    await app.opportunity.remove(params.id ?? '', version, caller);
    return ok(null);
  },
  async move({ app, params, body, caller }) {
    const request = parse(opportunityMove, body);
    const written = await app.opportunity.change(
      params.id ?? '',
      { ...request, place: true },
      caller,
    );
    return ok(await app.opportunityReader.moved(written, caller));
  },
  async bulk({ app, body, caller }) {
    return ok(await app.opportunityBulk(parse(opportunityBulk, body), caller));
  },
});
