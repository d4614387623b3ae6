import { myDayQuery } from '../validation/my-day';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async find({ app, query, caller }) {
    const { limit, calls } = parse(myDayQuery, query);
    return ok(await app.myDay({ limit, onlyCalls: calls }, caller));
  },
});
