import { assignableUserRequest } from '../validation/assignable-user';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async find({ app, query }) {
    const { funnel } = parse(assignableUserRequest, query);
    return ok(await app.assignableUser.list(funnel));
  },
});
