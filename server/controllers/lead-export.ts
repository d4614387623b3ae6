import { leadListing } from '../validation/lead';
import { parse } from '../validation/parse';
import { controller, download } from './handler';
import { leadFilterOf } from './lead-filter';

export default controller({
  async find({ app, caller, query }) {
    const filter = leadFilterOf(parse(leadListing, query), caller);
    return download('leads.csv', await app.recordExport.leads(filter, caller));
  },
});
