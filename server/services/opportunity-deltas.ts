import type { MoveResult } from '../../shared/contracts/opportunity';
import type { Rate } from '../domain/currency';
import { rateAt } from '../domain/currency';
import type { CheckedFigure } from '../domain/figure';
import { figureFacts, roundFigure } from '../domain/figure';
import { evaluate } from '../domain/formula';
import { roundComputed } from '../domain/money';
import { statusOf } from '../domain/stage-change';
import { lightCutOffs, lightLevel } from '../domain/traffic-light';
import { currentValue, effectiveProbability } from '../domain/weighted-value';
import type { PlacedStage } from '../repositories/funnel-stage';
import type { OpportunityRecord } from '../repositories/opportunity';
import type { FunnelContext } from './funnel-context';
import { shownSince, thresholdsOf } from './funnel-context';
import type { View } from './lens';
import { calendarOf } from './settings';

type Deltas = MoveResult['deltas'];
type Around = {
  contexts: FunnelContext[];
  view: View;
  rates: readonly Rate[];
  /** Whether a follow-up is planned; a move changes none. */
  planned: boolean;
  /** What the figure reads of the site's attributes; a move changes none. */
  site: Readonly<Record<string, number | null>>;
};

/** Whether a card stands in its column: word for word the predicate of repositories/board. */
function isShown(
  record: OpportunityRecord,
  { funnel }: FunnelContext,
  placed: PlacedStage,
  { view: { settings, now }, planned }: Around,
): boolean {
  const { kind } = placed.of;
  if (record.archivedAt !== null || record.status !== statusOf(kind)) return false;
  if (kind === 'open') return true;
  const since = shownSince(settings, now, settings.closedDays[kind]);
  if (kind !== 'aftersale') return record.closedAt !== null && record.closedAt >= since;
  if (planned || record.stageEnteredAt >= since) return true;
  const thresholds = thresholdsOf(settings, { kind, funnelStage: placed, funnel });
  if (!thresholds) return false;
  return lightLevel(record, lightCutOffs(thresholds, now, calendarOf(settings))) !== 'green';
}

/** What one opportunity adds to the figure of its column; the database computes the same for the head. */
function figurePart(
  checked: CheckedFigure | null | undefined,
  record: OpportunityRecord,
  { probability, rate }: { probability: number; rate: number | null },
  { view, site }: Around,
): { figure: number; withoutFigure: number } {
  if (!checked) return { figure: 0, withoutFigure: 0 };
  const { isAmount, adds } = checked;
  const facts = figureFacts({ ...record, probability, site }, view.now, isAmount ? 1 : rate);
  const figure = evaluate(checked.formula, facts);
  if (!('value' in figure)) return { figure: 0, withoutFigure: 1 };
  const inBase = isAmount ? figure.value * (rate ?? 0) : figure.value;
  return { figure: adds ? inBase : 0, withoutFigure: 0 };
}

/** What one opportunity adds to the head of its column; null where it does not stand on the board. */
function headPart(record: OpportunityRecord, around: Around) {
  const { settings, now } = around.view;
  const context = around.contexts.find(({ funnel }) => funnel.id === record.funnel);
  const placed = context?.stages.find(({ stage }) => stage === record.stage);
  if (!context || !placed || !isShown(record, context, placed, around)) return null;
  const probability = effectiveProbability({
    kind: placed.of.kind,
    stage: placed.of.probability,
    funnelStage: placed.probability,
    override: record.probability,
  });
  const base = settings.baseCurrency;
  const open = record.status === 'open';
  const rate =
    open || record.currency === base
      ? rateAt(around.rates, record.currency, now, base)
      : record.closedRate;
  const checked = around.view.lens.figures.byFunnel.get(context.funnel.id)?.checked ?? null;
  return {
    stage: placed.of.documentId,
    targetValue: rate === null ? 0 : (record.targetValue ?? 0) * rate,
    currentValue: rate === null ? 0 : (currentValue(record.targetValue, probability) ?? 0) * rate,
    checked,
    ...figurePart(checked, record, { probability, rate }, around),
  };
}

const NOTHING = { count: 0, targetValue: 0, currentValue: 0, figure: 0, withoutFigure: 0 };

/** What the heads of the columns that a card left and entered gain or lose, in the base currency, rounded once. */
export function deltasOf(
  before: OpportunityRecord,
  after: OpportunityRecord,
  around: Around,
): Deltas {
  const deltas: Deltas = {};
  let checked: CheckedFigure | null = null;
  for (const [record, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    const part = headPart(record, around);
    if (!part) continue;
    checked = part.checked;
    const delta = deltas[part.stage] ?? NOTHING;
    deltas[part.stage] = {
      count: delta.count + sign,
      targetValue: delta.targetValue + sign * part.targetValue,
      currentValue: delta.currentValue + sign * part.currentValue,
      figure: delta.figure + sign * part.figure,
      withoutFigure: delta.withoutFigure + sign * part.withoutFigure,
    };
  }
  const { baseCurrency } = around.view.settings;
  return Object.fromEntries(
    Object.entries(deltas).map(([stage, delta]) => [
      stage,
      {
        count: delta.count,
        targetValue: roundComputed(delta.targetValue, baseCurrency),
        currentValue: roundComputed(delta.currentValue, baseCurrency),
        figure: checked ? roundFigure(delta.figure, checked, baseCurrency) : 0,
        withoutFigure: delta.withoutFigure,
      },
    ]),
  );
}
