import type { ProspectSums } from '../../shared/contracts/prospect';
import type { Kit } from '../app';
import { roundToCurrency } from '../domain/money';
import type { PersonUid } from '../repositories/person';
import type { ProspectSumsRow } from '../repositories/prospect-sums';
import type { Caller } from './caller';
import type { Lenses } from './lens';
import { isoOrNull } from './present';

/** Sums of firms and people in the base currency, over what the asking user sees of their opportunities. */
export function createProspectSums({ repositories }: Kit, deps: { lenses: Lenses }) {
  return async (
    uid: PersonUid,
    ids: number[],
    caller: Caller,
  ): Promise<(id: number) => ProspectSums> => {
    const { lens, settings } = await deps.lenses(caller, []);
    const rows = await repositories.prospectSums.of(uid, ids, lens);
    const currency = settings.baseCurrency;
    const round = (value: number) => roundToCurrency(value, currency);
    return (id) => {
      const row: ProspectSumsRow | undefined = rows.get(id);
      return {
        open: {
          count: row?.open.count ?? 0,
          targetValue: round(row?.open.targetValue ?? 0),
          currentValue: round(row?.open.currentValue ?? 0),
        },
        won: { count: row?.won.count ?? 0, targetValue: round(row?.won.targetValue ?? 0) },
        lost: { count: row?.lost.count ?? 0 },
        currency,
        missingRates: row?.missingRates ?? [],
        lastContactAt: isoOrNull(row?.lastContactAt ?? null),
        nextFollowUpAt: isoOrNull(row?.nextFollowUpAt ?? null),
        satisfaction: row?.satisfaction ?? null,
      };
    };
  };
}
export type ProspectSumsOf = ReturnType<typeof createProspectSums>;
