import { Readable } from 'node:stream';
import { REPORTS } from '../../shared/contracts/report';
import { notFound } from '../domain/errors';
import { reportCsv } from '../services/report/csv';
import { parse } from '../validation/parse';
import { reportQuery } from '../validation/report';
import { controller, download, ok } from './handler';

export default controller({
  async findOne({ app, params, query, caller }) {
    const asked = parse(reportQuery, query);
    const name = REPORTS.find((known) => known === params.name);
    if (!name) throw notFound('Report');
    const { data, meta } = await app.report(name, asked, caller);
    if (asked.format === 'json') return ok(data, { ...meta });
    return download(`${name}.csv`, Readable.from(reportCsv({ data, meta })));
  },
});
