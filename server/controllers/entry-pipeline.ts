import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async findOne({ app, params, query, caller }) {
    parse(noQuery, query);
    const { uid = '', documentId = '' } = params;
    return ok(await app.entryPipeline({ uid, documentId }, caller));
  },
});
