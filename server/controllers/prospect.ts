import { parse } from '../validation/parse';
import { prospectCreate } from '../validation/prospect';
import { controller, created } from './handler';

export default controller({
  async create({ app, body, caller }) {
    return created(await app.prospect(parse(prospectCreate, body), caller));
  },
});
