import { invalid } from '../domain/errors';
import { importUpload } from '../validation/import';
import { noQuery } from '../validation/listing';
import { parse } from '../validation/parse';
import { accepted, controller, created, ok } from './handler';

export default controller({
  async find({ app, caller, query }) {
    parse(noQuery, query);
    return ok(await app.import.list(caller));
  },
  async findOne({ app, caller, params, query }) {
    parse(noQuery, query);
    return ok(await app.import.get(params.id ?? '', caller));
  },
  async create({ app, caller, body, files }) {
    const said = parse(importUpload, body ?? {});
    const [file, other] = files.filter(({ field }) => field === 'files');
    if (!file || other) throw invalid('files', 'send one CSV file as multipart/form-data');
    const { type, separator, encoding } = said;
    const upload = { path: file.path, fileName: file.name || 'import.csv' };
    return created(await app.import.upload({ ...upload, type, separator, encoding }, caller));
  },
  async run({ app, caller, params, body }) {
    return accepted(await app.import.run(params.id ?? '', body, caller));
  },
  async cancel({ app, caller, params, body }) {
    parse(noQuery, body ?? {});
    return ok(await app.import.cancel(params.id ?? '', caller));
  },
  async undo({ app, caller, params, body }) {
    parse(noQuery, body ?? {});
    return accepted(await app.import.undo(params.id ?? '', caller));
  },
});
