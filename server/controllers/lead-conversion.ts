import { leadConvert, leadHandover } from '../validation/lead-work';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async convert({ app, params, body, caller }) {
    return ok(await app.leadConvert.convert(params.id ?? '', parse(leadConvert, body), caller));
  },
  async handover({ app, params, body, caller }) {
    const { version, ...answer } = parse(leadHandover, body);
    return ok(await app.leadHandover(params.id ?? '', answer, version, caller));
  },
});
