import { boardQuery } from '../validation/board';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async findOne({ app, params, query, caller }) {
    return ok(await app.board.board(params.id ?? '', parse(boardQuery, query), caller));
  },
});
