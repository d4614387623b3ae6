import type { ProspectSums } from '../../shared/contracts/prospect';
import { SUM_SORTS } from '../../shared/contracts/prospect';
import type { Kit } from '../app';
import { roundToCurrency } from '../domain/money';
import type { JoinedOrder, PersonUid } from '../repositories/person';
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
/** The order of a list of firms or people by such a sum; undefined where it is by a field of their own. */
export function createProspectOrder({ repositories }: Kit, deps: { lenses: Lenses }) {
  return async (
    uid: PersonUid,
    field: string,
    caller: Caller,
  ): Promise<JoinedOrder | undefined> => {
    const sum = SUM_SORTS.find((known) => known === field);
    if (!sum) return undefined;
    const { lens } = await deps.lenses(caller, []);
    return repositories.prospectSums.order(uid, sum, lens);
  };
}
export type ProspectOrder = ReturnType<typeof createProspectOrder>;
export type ProspectSumsOf = ReturnType<typeof createProspectSums>;
