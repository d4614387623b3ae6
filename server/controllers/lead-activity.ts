import { activityDone, activityUpdate } from '../validation/activity';
import { leadActivity } from '../validation/lead-work';
import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { controller, created, ok } from './handler';

export default controller({
  async create({ app, params, body, caller }) {
    const input = parse(leadActivity, body);
    const { activity, extras } = await app.leadActivity.create(params.id ?? '', input, caller);
    return { ...created(activity), meta: extras };
  },
  async update({ app, params, body, caller }) {
    const { id = '', activity = '' } = params;
    return ok(await app.leadActivity.update(id, activity, parse(activityUpdate, body), caller));
  },
  async done({ app, params, body, caller }) {
    const { id = '', activity: which = '' } = params;
    const input = parse(activityDone, body ?? {});
    const { activity, extras } = await app.leadActivity.done(id, which, input, caller);
    return ok(activity, extras);
  },
  async delete({ app, params, query, caller }) {
    parse(noQuery, query);
    await app.leadActivity.remove(params.id ?? '', params.activity ?? '', caller);
    return ok(null);
  },
});
