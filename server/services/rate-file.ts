import { parse } from 'csv-parse/sync';
import type {
  RateEffect,
  RateFilePreview,
  RateFileProblem,
  RateFileStored,
} from '../../shared/contracts/settings';
import type { Kit } from '../app';
import { separatorsOf } from '../domain/csv-separator';
import { invalidAll } from '../domain/errors';
import { roundComputed } from '../domain/money';
import type { FileRate, RateLine } from '../domain/rate-file';
import { readRateFile } from '../domain/rate-file';
import type { Trx } from '../repositories/database';
import { chunks } from '../repositories/opportunity';
import { opportunityScopeSql } from '../repositories/scope';
import type { Caller } from './caller';
import type { OpportunitiesChanged } from './hooks';
import { iso } from './present';
import type { SettingsService } from './settings';

type Deps = { settings: Pick<SettingsService, 'get'>; afterRateChange: OpportunitiesChanged };
/** `before`: the rate that is stored from that moment on. */
type PlannedRate = FileRate & { before: number | null };

const CHUNK = 500;

/** Ends a transaction of which nothing is to stay. */
class RolledBack extends Error {}

function linesOf(csv: string): RateLine[] | null {
  try {
    const lines: RateLine[] = [];
    parse(csv, {
      bom: true,
      delimiter: separatorsOf(csv)[0] ?? ',',
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
      onRecord: (cells: string[], { lines: line }) => {
        lines.push({ line, cells });
        return null;
      },
    });
    return lines;
  } catch {
    return null;
  }
}

const UNREADABLE: RateFileProblem = { line: 1, column: null, code: 'unreadable' };

/** Exchange rates from a CSV file: shown with what they change before they are stored, whole or not at all. */
export function createRateFileService({ repositories, transaction, now }: Kit, deps: Deps) {
  const { db, exchangeRate, closedRate, reference, settings: stored } = repositories;

  async function read(csv: string) {
    const { baseCurrency: base, timeZone } = await deps.settings.get();
    const lines = linesOf(csv);
    const file = lines
      ? readRateFile(lines, { base, timeZone })
      : { rates: [], problems: [UNREADABLE] };
    return { ...file, base };
  }

  async function planned(rates: readonly FileRate[], trx: Trx): Promise<PlannedRate[]> {
    const key = (rate: { currency: string; validFrom: number }) =>
      `${rate.currency} ${rate.validFrom}`;
    const known = new Map((await exchangeRate.rates(trx)).map((rate) => [key(rate), rate.rate]));
    return rates.map((rate) => ({ ...rate, before: known.get(key(rate)) ?? null }));
  }

  /** Stores what is new or other, and answers the closed opportunities that keep another rate from now on. */
  async function store(plan: readonly PlannedRate[], trx: Trx): Promise<number[]> {
    const changed = plan.filter(({ rate, before }) => rate !== before);
    const rates = changed.map(({ currency, rate, validFrom }) => ({ currency, rate, validFrom }));
    await exchangeRate.upsert(rates, now(), trx);
    const ids: number[] = [];
    // One stretch for each currency, from the first of its rates to where the last one ends.
    for (const currency of new Set(changed.map((rate) => rate.currency))) {
      const starts = changed.flatMap((rate) => (rate.currency === currency ? rate.validFrom : []));
      const until = await exchangeRate.nextAfter(currency, Math.max(...starts), trx);
      const interval = { currency, from: Math.min(...starts), until };
      ids.push(...(await closedRate.rewriteWithin(interval, now(), trx)));
    }
    return ids;
  }

  async function sums(plan: readonly PlannedRate[], base: string, caller: Caller, trx: Trx) {
    const currencies = [...new Set(plan.map(({ currency }) => currency))];
    const scope = opportunityScopeSql(db, caller.scope('opportunity.read'), 'o');
    const { won, lost } = await closedRate.sums(currencies, scope, trx);
    return { won: roundComputed(won, base), lost: roundComputed(lost, base) };
  }

  async function visible(ids: readonly number[], caller: Caller, trx: Trx): Promise<number> {
    const scope = caller.scope('opportunity.read');
    if (scope.all) return ids.length;
    let count = 0;
    for (const part of chunks([...ids], CHUNK))
      count += (await reference.reachable(part, scope, trx)).size;
    return count;
  }

  return {
    /** Stores it to see what changes, and takes everything back. */
    async preview(csv: string, caller: Caller): Promise<RateFilePreview> {
      const { rates, problems, base } = await read(csv);
      if (problems.length > 0) return { problems, rows: [], effect: null };
      let plan: PlannedRate[] = [];
      let effect: RateEffect | null = null;
      const tried = transaction(async (trx) => {
        await stored.lock(trx);
        plan = await planned(rates, trx);
        const before = await sums(plan, base, caller, trx);
        const changing = await visible(await store(plan, trx), caller, trx);
        const after = await sums(plan, base, caller, trx);
        const isPartial = !caller.scope('opportunity.read').all;
        effect = { currency: base, changing, before, after, isPartial };
        throw new RolledBack();
      });
      await tried.catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error;
      });
      const rows = plan.map(({ validFrom, ...row }) => ({ ...row, validFrom: iso(validFrom) }));
      return { problems, rows, effect };
    },

    async store(csv: string, caller: Caller): Promise<RateFileStored> {
      const { rates, problems } = await read(csv);
      if (problems.length > 0) {
        throw invalidAll(
          problems.slice(0, 20).map(({ line, column, code }) => ({
            field: 'csv',
            message: `line ${line}${column ? `, column ${column}` : ''}: ${code}`,
          })),
        );
      }
      return transaction(async (trx) => {
        await stored.lock(trx);
        const plan = await planned(rates, trx);
        const ids = await store(plan, trx);
        for (const part of chunks(ids, CHUNK)) await deps.afterRateChange(trx, part, caller);
        const created = plan.filter(({ before }) => before === null).length;
        const unchanged = plan.filter(({ rate, before }) => rate === before).length;
        return { created, updated: plan.length - created - unchanged, unchanged };
      });
    },
  };
}
export type RateFileService = ReturnType<typeof createRateFileService>;
