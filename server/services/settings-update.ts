import type { Settings, SettingsUpdate } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import { conflict, invalid } from '../domain/errors';
import type { Trx } from '../repositories/database';
import { chunks } from '../repositories/opportunity';
import type { Caller } from './caller';
import type { OpportunitiesChanged } from './hooks';
import { refuseStale } from './refuse-stale';
import type { SettingsService } from './settings';

const HOOK_CHUNK = 500;

type Deps = {
  settings: SettingsService;
  /** Throws when a stage in use would get a pair of days with F ≥ C. */
  checkAllThresholds: (settings: Settings) => Promise<void>;
  afterRateChange: OpportunitiesChanged;
};

/** @throws DomainError 400 naming the greater number of a pair that stands the wrong way round */
export function checkPairs(settings: Settings): void {
  const pairs = [
    ['followUpDays', 'criticalDays'],
    ['aftersaleFollowUpDays', 'aftersaleCriticalDays'],
  ] as const;
  for (const [followUp, critical] of pairs) {
    if (settings[followUp] >= settings[critical]) {
      throw invalid(critical, `must be greater than ${followUp} (${settings[followUp]})`);
    }
  }
}

/** Saves settings under the rules that reach beyond one field. */
export function createSettingsUpdateService({ repositories, transaction, now }: Kit, deps: Deps) {
  const { exchangeRate, closedRate, settings: stored } = repositories;

  /** All rates, stored ones and those that closed opportunities keep, are relative to the base. */
  async function changeBase(base: string, caller: Caller, trx: Trx): Promise<void> {
    const usedBy = await exchangeRate.count(trx);
    if (usedBy > 0) {
      throw conflict(
        'baseCurrency: delete the exchange rates first, they are relative to the old one',
        { usedBy },
      );
    }
    const changed = await closedRate.rewriteForBase(base, now(), trx);
    for (const ids of chunks(changed, HOOK_CHUNK)) await deps.afterRateChange(trx, ids, caller);
  }

  return {
    /** Already checked field by field by the schema. */
    async update({ was = {}, ...patch }: SettingsUpdate, caller: Caller): Promise<Settings> {
      return transaction(async (trx) => {
        await stored.lock(trx);
        const before = await deps.settings.get();
        refuseStale(before, patch, was);
        const after = { ...before, ...patch };
        checkPairs(after);
        await deps.checkAllThresholds(after);
        const saved = await deps.settings.save(patch);
        if (after.baseCurrency !== before.baseCurrency)
          await changeBase(after.baseCurrency, caller, trx);
        return saved;
      });
    },
  };
}
export type SettingsUpdateService = ReturnType<typeof createSettingsUpdateService>;
