import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import {
  stageCreate,
  stageDelete,
  stageKind,
  stagePreview,
  stageUpdate,
} from '../validation/stage';
import { deleteBody } from './funnel';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, query }) {
    parse(noQuery, query);
    return ok(await app.stage.list());
  },
  async create({ app, body }) {
    return created(await app.stage.create(parse(stageCreate, body)));
  },
  async update({ app, params, body, caller }) {
    return ok(await app.stage.update(params.id ?? '', parse(stageUpdate, body), caller));
  },
  async previewChange({ app, params, body, caller }) {
    return ok(await app.stagePreview(params.id ?? '', parse(stagePreview, body), caller));
  },
  async changeKind({ app, params, body, caller }) {
    return ok(await app.stage.changeKind(params.id ?? '', parse(stageKind, body), caller));
  },
  async delete({ app, params, body, query, caller }) {
    const input = parse(stageDelete, deleteBody(body, query)) ?? {};
    await app.stage.remove(params.id ?? '', input.moveTo, caller);
    return ok(null);
  },
});
