import { UIDS } from '../constants';
import type { Rate } from '../domain/currency';
import type { RecordOf } from './codec';
import { columns, someNumber, someText } from './codec';
import type { Builder, Database, Trx } from './database';
import { strapiColumns } from './document-id';
import { chunks } from './opportunity';

const INSERT_CHUNK = 100;
const codecs = { currency: someText, rate: someNumber, validFrom: someNumber };
const rateColumns = columns(codecs);
export type ExchangeRateRecord = RecordOf<typeof codecs>;
export type RateListing = {
  page: number;
  pageSize: number;
  currency?: string;
  order: { field: 'currency' | 'validFrom'; direction: 'asc' | 'desc' };
};

export function createExchangeRateRepository(db: Database) {
  const rows = (trx?: Trx): Builder => db.from(UIDS.exchangeRate, trx);
  const first = async (query: Builder): Promise<ExchangeRateRecord | null> => {
    const [row] = await query.limit(1);
    return row ? rateColumns.read(row) : null;
  };
  return {
    async list({
      page,
      pageSize,
      currency,
      order,
    }: RateListing): Promise<{ records: ExchangeRateRecord[]; total: number }> {
      const matching = () => (currency === undefined ? rows() : rows().where({ currency }));
      const [counted] = await matching().count({ total: '*' });
      const found = await matching()
        .orderBy([
          { column: rateColumns.name(order.field), order: order.direction },
          { column: order.field === 'currency' ? 'valid_from' : 'currency', order: 'desc' },
        ])
        .limit(pageSize)
        .offset((page - 1) * pageSize);
      return { records: found.map(rateColumns.read), total: Number(counted?.total ?? 0) };
    },

    /** All of them; `domain/currency` picks the one that holds. */
    async rates(trx?: Trx): Promise<Rate[]> {
      const found = await rows(trx).select('*');
      return found.map(rateColumns.read);
    },

    /** Where the interval of a rate ends: the next validFrom of the currency, null when it is the newest. */
    async nextAfter(currency: string, validFrom: number, trx: Trx): Promise<number | null> {
      const query = rows(trx).where({ currency }).where('valid_from', '>', validFrom);
      return (await first(query.orderBy('valid_from')))?.validFrom ?? null;
    },

    byDocumentId: (documentId: string, trx?: Trx) =>
      first(rows(trx).where({ document_id: documentId })),
    byStart: (currency: string, validFrom: number, trx: Trx) =>
      first(rows(trx).where({ currency, valid_from: validFrom })),

    async count(trx: Trx): Promise<number> {
      const [row] = await rows(trx).count({ count: '*' });
      return Number(row?.count ?? 0);
    },
    /** Returns the new documentId. */
    async insert(rate: Rate, now: number, trx: Trx): Promise<string> {
      const row = { ...strapiColumns(now), ...rateColumns.write(rate) };
      await rows(trx).insert(row);
      return String(row.document_id);
    },
    /** New ones, and other rates for moments that have one. */
    async upsert(rates: Rate[], now: number, trx: Trx): Promise<void> {
      for (const part of chunks(rates, INSERT_CHUNK)) {
        await rows(trx)
          .insert(part.map((rate) => ({ ...strapiColumns(now), ...rateColumns.write(rate) })))
          .onConflict(['currency', 'valid_from'])
          .merge(['rate', 'updated_at']);
      }
    },
    async update(id: number, rate: Rate, now: number, trx: Trx): Promise<void> {
      await rows(trx)
        .where({ id })
        .update({ ...rateColumns.write(rate), updated_at: new Date(now) });
    },
    async remove(id: number, trx: Trx): Promise<void> {
      await rows(trx).where({ id }).delete();
    },
  };
}
export type ExchangeRateRepository = ReturnType<typeof createExchangeRateRepository>;
