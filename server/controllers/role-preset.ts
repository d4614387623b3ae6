import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { rolePresetInput } from '../validation/setup';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, caller, query }) {
    parse(noQuery, query);
    return ok(await app.rolePreset.list(caller));
  },
  async create({ app, caller, body }) {
    return created(await app.rolePreset.install(parse(rolePresetInput, body), caller));
  },
});
