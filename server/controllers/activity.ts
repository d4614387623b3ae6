import {
  activityCreate,
  activityDone,
  activityListQuery,
  activityUpdate,
} from '../validation/activity';
import { noQuery, pagination } from '../validation/listing';
import { parse } from '../validation/parse';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, query, caller }) {
    const filter = parse(activityListQuery, query);
    const { rows, total } = await app.activity.list(filter, caller);
    return ok(rows, pagination(filter, total));
  },
  async create({ app, body, caller }) {
    return created(await app.activity.create(parse(activityCreate, body), caller));
  },
  async update({ app, params, body, caller }) {
    return ok(await app.activity.update(params.id ?? '', parse(activityUpdate, body), caller));
  },
  async delete({ app, params, query, caller }) {
    parse(noQuery, query);
    await app.activity.remove(params.id ?? '', caller);
    return ok(null);
  },
  async done({ app, params, body, caller }) {
    return ok(await app.activity.done(params.id ?? '', parse(activityDone, body ?? {}), caller));
  },
});
