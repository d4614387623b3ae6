import type { OpportunityStatus } from '../../shared/contracts/opportunity';
import type { StageKind, StagePreview } from '../../shared/contracts/stage';
import type { Kit } from '../app';
import { newestRates } from '../domain/currency';
import { notFound } from '../domain/errors';
import { roundComputed } from '../domain/money';
import { statusOf } from '../domain/stage-change';
import { opportunityScopeSql } from '../repositories/scope';
import type { StageGroup } from '../repositories/stage-effect';
import type { Caller } from './caller';
import type { SettingsService } from './settings';

export type StageAsked = { probability?: number | undefined; kind?: StageKind | undefined };

const nothing = (): StagePreview['before'] => ({
  open: { count: 0, currentValue: 0 },
  won: { count: 0, currentValue: 0 },
  lost: { count: 0, currentValue: 0 },
});

/** Says what a new probability or another kind of a stage would change, as far as the reader may see it; writes nothing. */
export function createStagePreview(
  { repositories, now }: Kit,
  deps: { settings: Pick<SettingsService, 'get'> },
) {
  const { stage, stageEffect, exchangeRate } = repositories;

  return async (documentId: string, asked: StageAsked, caller: Caller): Promise<StagePreview> => {
    const [found] = await stage.byDocumentIds([documentId]);
    if (!found) throw notFound('Stage');
    const { baseCurrency: base } = await deps.settings.get();
    const rates = newestRates(await exchangeRate.rates(), now(), base);
    const scope = caller.scope('opportunity.read');
    const chances = { now: found.probability, then: asked.probability ?? found.probability };
    const groups = await stageEffect.groups(
      found.id,
      chances,
      opportunityScopeSql(repositories.db, scope, 'o'),
    );

    const after = statusOf(asked.kind ?? found.kind);
    const isRevalued = after === 'open' && chances.now !== chances.then;
    const isRekinded = asked.kind !== undefined && asked.kind !== found.kind;
    const changes = ({ status, inherits, isPlaced }: StageGroup) =>
      (isRekinded && isPlaced && status !== after) || (isRevalued && status === 'open' && inherits);
    const inBase = (amount: number, currency: string) => amount * (rates[currency] ?? 0);
    /** In the base currency (architecture 4.1, 4.7): what closes now takes the newest rate, what is closed keeps its own. */
    const valueAs = (
      group: StageGroup,
      status: OpportunityStatus,
      when: 'now' | 'then',
    ): number => {
      const { currency, targetValue, weighted, closedValue } = group;
      if (status === 'lost') return 0;
      if (status === 'open') return inBase(weighted[when], currency);
      const keepsRate = group.status === 'won' && currency !== base;
      return keepsRate ? closedValue : inBase(targetValue, currency);
    };
    const lacksRate = (group: StageGroup) =>
      group.count > group.withoutValue &&
      ((rates[group.currency] === undefined &&
        (group.status === 'open' || after !== group.status)) ||
        (group.status === 'won' && group.currency !== base && group.withoutClosedRate > 0));

    const preview: StagePreview = {
      changing: 0,
      keeping: 0,
      archived: 0,
      currency: base,
      before: nothing(),
      after: nothing(),
      withoutValue: 0,
      missingRates: [],
      isPartial: !scope.all,
    };
    const missing = new Set<string>();
    for (const group of groups) {
      if (!changes(group)) {
        if (!group.isArchived) preview.keeping += group.count;
        continue;
      }
      if (group.isArchived) {
        preview.archived += group.count;
        continue;
      }
      preview.changing += group.count;
      preview.withoutValue += group.withoutValue;
      preview.before[group.status].count += group.count;
      preview.after[after].count += group.count;
      preview.before[group.status].currentValue += valueAs(group, group.status, 'now');
      preview.after[after].currentValue += valueAs(group, after, 'then');
      if (lacksRate(group)) missing.add(group.currency);
    }
    for (const side of [preview.before, preview.after]) {
      for (const sum of Object.values(side)) {
        sum.currentValue = roundComputed(sum.currentValue, base);
      }
    }
    preview.missingRates = [...missing].sort();
    return preview;
  };
}
export type StagePreviewService = ReturnType<typeof createStagePreview>;
