import { columnQuery } from '../validation/board';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async findOne({ app, params, query, caller }) {
    const { cursor, ...rest } = parse(columnQuery, query);
    const filter = cursor === undefined ? rest : { ...rest, cursor };
    const page = await app.board.column(params.id ?? '', params.stage ?? '', filter, caller);
    return ok(page.data, page.meta);
  },
});
