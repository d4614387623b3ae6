import { listFilters } from '../validation/opportunity';
import { parse } from '../validation/parse';
import { controller, download } from './handler';

export default controller({
  async find({ app, caller, query }) {
    const lines = await app.export.opportunities(parse(listFilters, query), caller);
    return download('opportunities.csv', lines);
  },
});
