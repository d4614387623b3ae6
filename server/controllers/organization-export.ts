import { searchTerms } from '../domain/search-text';
import { ownerAsked } from '../services/caller';
import { organizationListing } from '../validation/organization';
import { parse } from '../validation/parse';
import { controller, download } from './handler';

export default controller({
  async find({ app, caller, query }) {
    const asked = parse(organizationListing, query);
    const { q = '', owner, class: grade, targetGroup, industry } = asked;
    const filter = {
      terms: searchTerms(q),
      ...(owner === undefined ? {} : { owner: ownerAsked(owner, caller) }),
      equal: { class: grade, target_group: targetGroup, industry },
    };
    return download('organizations.csv', app.recordExport.organizations(filter, caller));
  },
});
