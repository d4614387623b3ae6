import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  find({ app, query }) {
    parse(noQuery, query);
    return Promise.resolve(ok(app.formula.variables()));
  },
});
