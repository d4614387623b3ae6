import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async find({ app, query }) {
    parse(noQuery, query);
    return ok(app.funnelTemplate.list());
  },
});
