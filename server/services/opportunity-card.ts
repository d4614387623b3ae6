import type { Card, ContactCounts, Light } from '../../shared/contracts/board';
import type { FigureReason } from '../../shared/contracts/formula';
import type { Settings } from '../../shared/contracts/settings';
import { figureFacts, reasonOf, roundFigure } from '../domain/figure';
import { roundToCurrency } from '../domain/money';
import { explainLight } from '../domain/traffic-light';
import { currentValue } from '../domain/weighted-value';
import type { ActivityCounts } from '../repositories/activity';
import type { Figures } from '../repositories/figure';
import type { CardRecord } from '../repositories/opportunity-card';
import { thresholdsOf } from './funnel-context';
import { iso, isoOrNull } from './present';
import { calendarOf } from './settings';

export type CardContext = {
  settings: Settings;
  now: number;
  figures: Figures;
  counts: Map<number, ActivityCounts[]>;
};

export const groupCounts = (counts: ActivityCounts[]): Map<number, ActivityCounts[]> => {
  const grouped = new Map<number, ActivityCounts[]>();
  for (const count of counts) {
    const list = grouped.get(count.opportunityId);
    if (list) list.push(count);
    else grouped.set(count.opportunityId, [count]);
  }
  return grouped;
};

/** The light with everything that explains it; null where the rules give none. */
export function lightOf(record: CardRecord, settings: Settings, now: number): Light | null {
  if (!record.stageOf || !record.isPlaced || record.archivedAt !== null) return null;
  const { kind } = record.stageOf;
  const thresholds = thresholdsOf(settings, { kind, ...record.days });
  if (!thresholds) return null;
  const light = explainLight(record, thresholds, now, calendarOf(settings));
  const contact =
    record.lastContactOf && record.lastContactAt !== null
      ? {
          kind: record.lastContactOf.kind,
          at: iso(record.lastContactAt),
          author: record.lastContactOf.author,
        }
      : null;
  const { followUpDays, criticalDays, counting, source } = light.thresholds;
  return {
    level: light.level,
    since: isoOrNull(light.since),
    turnsAt: isoOrNull(light.turnsAt),
    turnsTo: light.turnsTo,
    reason: light.reason,
    baseAt: iso(record.lightBaseAt),
    contact,
    followUpAt: isoOrNull(record.lightDueAt),
    waitingSince: isoOrNull(record.openInboundSince),
    threshold: { followUpDays, criticalDays, counting, source },
  };
}

/** The figure as the database computed it, or why there is none. */
function figureOf(
  record: CardRecord,
  { figures, settings }: CardContext,
): { figure: number | null; figureReason: FigureReason | null } {
  const figure = record.funnel === null ? undefined : figures.byFunnel.get(record.funnel);
  if (!figure) return { figure: null, figureReason: null };
  const { checked } = figure;
  if (checked && record.figure !== null) {
    const currency = checked.isAmount ? record.currency : settings.baseCurrency;
    return { figure: roundFigure(record.figure, checked, currency), figureReason: null };
  }
  const { effortMinutes, effortCost, ...site } = record.figureColumns;
  const facts = {
    ...record,
    probability: record.effectiveProbability,
    effortMinutes: effortMinutes ?? 0,
    effortCost: effortCost ?? 0,
    site,
  };
  return { figure: null, figureReason: reasonOf(figure, figureFacts(facts, figures.now)) };
}

export function presentCard(record: CardRecord, context: CardContext): Card {
  const counts = context.counts.get(record.id) ?? [];
  const contactCounts: ContactCounts = {};
  for (const { kind, done, planned } of counts) {
    if (done > 0 || planned > 0) contactCounts[kind] = { done, planned };
  }
  const due = counts.map((count) => count.nextDueAt).filter((at): at is number => at !== null);
  const current = currentValue(record.targetValue, record.effectiveProbability);
  return {
    documentId: record.documentId,
    version: record.version,
    title: record.title,
    organization: record.organizationOf,
    contact: record.contactOf,
    owner:
      record.owner === null
        ? null
        : { id: record.owner, name: record.ownerNow ?? record.ownerName ?? '' },
    targetValue: record.targetValue,
    currency: record.currency,
    currentValue: current === null ? null : roundToCurrency(current, record.currency),
    probability: record.effectiveProbability,
    ...figureOf(record, context),
    light: lightOf(record, context.settings, context.now),
    lastContactAt: isoOrNull(record.lastContactAt),
    contactCounts,
    nextFollowUpAt: due.length > 0 ? iso(Math.min(...due)) : null,
    nextStep: record.nextStep,
    expectedCloseOn: record.expectedCloseOn,
    stageEnteredAt: iso(record.stageEnteredAt),
    priority: record.priority,
    canUpdate: record.canUpdate,
  };
}
