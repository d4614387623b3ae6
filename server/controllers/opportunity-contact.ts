import { noQuery } from '../validation/listing';
import { opportunityPeople } from '../validation/opportunity';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async find({ app, params, query, caller }) {
    parse(noQuery, query);
    return ok(await app.opportunityPeople.list(params.id ?? '', caller));
  },
  async update({ app, params, body, caller }) {
    const people = parse(opportunityPeople, body);
    return ok(await app.opportunityPeople.replace(params.id ?? '', people, caller));
  },
});
