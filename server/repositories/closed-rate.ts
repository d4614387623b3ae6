import { UIDS } from '../constants';
import type { Builder, Database, Row, Trx } from './database';
import type { SqlFragment } from './scope';
import { subSelect } from './like';

/** Opportunities of a currency that closed at or after `from` and before `until` (null: open end). */
export type RateInterval = { currency: string; from: number; until: number | null };

/** The rate that closed opportunities keep (architecture 4.7), rewritten set by set. */
export function createClosedRateRepository(db: Database) {
  const opportunities = db.tableName(UIDS.opportunity);
  const rows = (trx: Trx): Builder => db.from(UIDS.opportunity, trx).whereNotNull('closed_at');

  /** The rate with the greatest validFrom <= closedAt; NULL when there is none. */
  const rateAtClosing = subSelect(
    db
      .from(UIDS.exchangeRate, null, 'r')
      .select('r.rate')
      .whereRaw('r.currency = ??', [`${opportunities}.currency`])
      .whereRaw('r.valid_from <= ??', [`${opportunities}.closed_at`])
      .orderBy('r.valid_from', 'desc')
      .limit(1),
  );
  const rateOfBase = (base: string): SqlFragment => ({
    sql: 'case when currency = ? then 1 else null end',
    bindings: [base],
  });

  /** Every rate is greater than 0, so that -1 stands for NULL. */
  async function rewrite(
    matching: () => Builder,
    rate: SqlFragment,
    now: number,
  ): Promise<number[]> {
    const changing = await matching()
      .whereRaw(`coalesce(closed_rate, -1) <> coalesce(${rate.sql}, -1)`, rate.bindings)
      .orderBy('id')
      .forUpdate()
      .select('id');
    if (changing.length === 0) return [];
    await matching().update({
      closed_rate: db.raw(rate.sql, rate.bindings),
      updated_at: new Date(now),
    });
    return changing.map((row) => Number(row.id));
  }

  return {
    /** Ids of the opportunities whose closedRate changed. */
    rewriteWithin(
      { currency, from, until }: RateInterval,
      now: number,
      trx: Trx,
    ): Promise<number[]> {
      const matching = () => {
        const within = rows(trx).where({ currency }).where('closed_at', '>=', from);
        return until === null ? within : within.where('closed_at', '<', until);
      };
      return rewrite(matching, rateAtClosing, now);
    },
    /** What closed in these currencies within a scope (alias o), at the rates that it keeps; without one it is in no sum. */
    async sums(
      currencies: readonly string[],
      scope: SqlFragment,
      trx: Trx,
    ): Promise<{ won: number; lost: number }> {
      const found: Row[] = await db
        .from(UIDS.opportunity, trx, 'o')
        .whereNotNull('o.closed_at')
        .whereIn('o.currency', [...currencies])
        .whereRaw(scope.sql, scope.bindings)
        .groupBy('o.status')
        .select(db.raw('o.status as status, sum(o.target_value * o.closed_rate) as amount'));
      const of = (status: string) =>
        Number(found.find((row) => row.status === status)?.amount ?? 0);
      return { won: of('won'), lost: of('lost') };
    },
    /** For a new base without any exchange rate: 1 for what closed in it, none for the rest. */
    rewriteForBase: (base: string, now: number, trx: Trx): Promise<number[]> =>
      rewrite(() => rows(trx), rateOfBase(base), now),
  };
}
export type ClosedRateRepository = ReturnType<typeof createClosedRateRepository>;
