import { searchTerms } from '../domain/search-text';
import { contactListing } from '../validation/contact';
import { parse } from '../validation/parse';
import { controller, download } from './handler';

export default controller({
  async find({ app, caller, query }) {
    const { q = '', preferredChannel, organization } = parse(contactListing, query);
    const filter = {
      terms: searchTerms(q),
      ...(organization === undefined ? {} : { organization }),
      equal: { preferred_channel: preferredChannel },
    };
    return download('contacts.csv', app.recordExport.contacts(filter, caller));
  },
});
