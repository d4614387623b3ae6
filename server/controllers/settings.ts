import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { settingsUpdate } from '../validation/settings';
import { controller, ok } from './handler';

export default controller({
  async find({ app, query }) {
    parse(noQuery, query);
    return ok(await app.settings.get());
  },
  async update({ app, caller, body }) {
    return ok(await app.settingsUpdate.update(parse(settingsUpdate, body), caller));
  },
});
