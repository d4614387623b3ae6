import { formulaPreview } from '../validation/formula';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async preview({ app, body, caller }) {
    return ok(await app.formula.preview(parse(formulaPreview, body), caller));
  },
});
