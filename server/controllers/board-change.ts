import { changesQuery } from '../validation/board';
import { parse } from '../validation/parse';
import { controller, ok } from './handler';

export default controller({
  async find({ app, params, query, caller }) {
    const { since } = parse(changesQuery, query);
    return ok(await app.board.changes(params.id ?? '', since, caller));
  },
});
