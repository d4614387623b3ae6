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
    const { activity, extras } = await app.activityLog.create(parse(activityCreate, body), caller);
    return { ...created(activity), meta: extras };
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
    const input = parse(activityDone, body ?? {});
    const { activity, extras } = await app.activity.done(params.id ?? '', input, caller);
    return ok(activity, extras);
  },
});
