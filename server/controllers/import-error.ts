import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { controller, download } from './handler';

export default controller({
  async find({ app, caller, params, query }) {
    parse(noQuery, query);
    return download('errors.csv', await app.import.errors(params.id ?? '', caller));
  },
});
