import { formulaPreview } from '../validation/formula';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

/** Reads only, though its question comes in a body. */
export default controller({
  async find({ app, body, caller }) {
    return ok(await app.formula.preview(parse(formulaPreview, body), caller));
  },
});
