import type { Settings } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import type { Rate } from '../domain/currency';
import { newestRates } from '../domain/currency';
import { placesOf } from '../repositories/card-place';
import { heldSql, lightOfAll, lightSql } from '../repositories/light';
import type { Lens } from '../repositories/opportunity-card';
import { opportunityScopeSql } from '../repositories/scope';
import { rateSql } from '../repositories/value';
import type { Caller } from './caller';
import type { FigureService } from './figure';
import type { FunnelContext } from './funnel-context';
import { lightGroups } from './funnel-context';
import type { SettingsService } from './settings';

export type View = { settings: Settings; now: number; lens: Lens };

/** What one reading request looks through: the moment, the settings, the rates and the caller's scope, bound once. */
export function createLenses(
  { repositories, now }: Kit,
  deps: { settings: SettingsService; figures: Pick<FigureService, 'of'> },
) {
  /** @param known what the use case has read already */
  return async (
    caller: Caller,
    contexts: FunnelContext[],
    known?: { settings: Settings; rates: readonly Rate[] },
  ): Promise<View> => {
    const settings = known?.settings ?? (await deps.settings.get());
    const rates = known?.rates ?? (await repositories.exchangeRate.rates());
    const at = now();
    const groups = lightGroups(contexts, settings, at);
    const { db } = repositories;
    return {
      settings,
      now: at,
      lens: {
        light: lightSql(groups),
        held: heldSql(groups),
        lightOfAll: () => lightOfAll(db.engine, groups),
        rate: rateSql(newestRates(rates, at, settings.baseCurrency), settings.baseCurrency),
        read: opportunityScopeSql(db, caller.scope('opportunity.read'), 'o'),
        update: opportunityScopeSql(db, caller.scope('opportunity.update'), 'o'),
        places: placesOf(contexts),
        figures: { byFunnel: deps.figures.of(contexts), now: at },
      },
    };
  };
}
export type Lenses = ReturnType<typeof createLenses>;
