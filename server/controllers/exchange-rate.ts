import {
  exchangeRateCreate,
  exchangeRateListing,
  exchangeRateUpdate,
  rateFile,
} from '../validation/exchange-rate';
import { noQuery, pagination } from '../validation/listing';
import { parse } from '../validation/parse';
import { controller, created, ok } from './handler';

export default controller({
  async find({ app, query }) {
    const { sort, ...listing } = parse(exchangeRateListing, query);
    const { data, total } = await app.exchangeRate.list({ ...listing, order: sort });
    return ok(data, pagination(listing, total));
  },
  async findOne({ app, params, query }) {
    parse(noQuery, query);
    return ok(await app.exchangeRate.get(params.id ?? ''));
  },
  async create({ app, caller, body }) {
    return created(await app.exchangeRate.create(parse(exchangeRateCreate, body), caller));
  },
  async preview({ app, caller, body }) {
    return ok(await app.rateFile.preview(parse(rateFile, body).csv, caller));
  },
  async import({ app, caller, body }) {
    return ok(await app.rateFile.store(parse(rateFile, body).csv, caller));
  },
  async update({ app, caller, params, body }) {
    return ok(
      await app.exchangeRate.update(params.id ?? '', parse(exchangeRateUpdate, body), caller),
    );
  },
  async delete({ app, params, query, caller }) {
    parse(noQuery, query);
    await app.exchangeRate.remove(params.id ?? '', caller);
    return ok(null);
  },
});
