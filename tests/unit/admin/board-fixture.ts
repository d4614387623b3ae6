import type { Board, BoardColumn, Card } from '../../../shared/contracts';
import type { StageKind } from '../../../shared/contracts';

export function card(documentId: string, part: Partial<Card> = {}): Card {
  return {
    documentId,
    version: 1,
    title: documentId.toUpperCase(),
    organization: null,
    contact: null,
    owner: null,
    targetValue: 1000,
    currency: 'EUR',
    currentValue: 100,
    probability: 10,
    figure: null,
    figureReason: null,
    light: null,
    lastContactAt: null,
    contactCounts: {},
    nextFollowUpAt: null,
    nextStep: null,
    expectedCloseOn: null,
    stageEnteredAt: '2026-11-01T08:00:00.000Z',
    priority: 'normal',
    canUpdate: true,
    ...part,
  };
}

export function column(
  documentId: string,
  kind: StageKind,
  probability: number,
  cards: Card[],
): BoardColumn {
  const sum = (value: (one: Card) => number | null) =>
    cards.reduce((total, one) => total + (value(one) ?? 0), 0);
  return {
    stage: {
      documentId,
      name: `Stage ${documentId}`,
      icon: null,
      color: 'neutral600',
      kind,
      probability,
    },
    count: cards.length,
    prospects: cards.length,
    targetValue: sum((one) => one.targetValue),
    currentValue: sum((one) => one.currentValue),
    figure: null,
    withoutFigure: 0,
    lights: {
      green: cards.filter(({ light }) => light?.level === 'green').length,
      yellow: 0,
      red: cards.filter(({ light }) => light?.level === 'red').length,
    },
    withoutValue: cards.filter(({ targetValue }) => targetValue === null).length,
    cards,
    nextCursor: null,
  };
}

export function board(columns: BoardColumn[], offBoard: Card[] = []): Board {
  return {
    funnel: { documentId: 'f', name: 'Funnel', code: 'funnel', gate: 'off' },
    currency: 'EUR',
    figure: null,
    columns,
    totals: {
      count: 0,
      prospects: 7,
      targetValue: 0,
      currentValue: 0,
      figure: null,
      withoutFigure: 0,
      lights: { green: 0, yellow: 0, red: 0 },
      withoutValue: 0,
    },
    offBoard: { count: offBoard.length, cards: offBoard, nextCursor: null },
    missingRates: [],
    asOf: '2026-11-01T08:00:00.000Z',
  };
}

export const red = {
  level: 'red',
  since: null,
  turnsAt: null,
  turnsTo: null,
  reason: 'contact',
  baseAt: '2026-11-01T09:00:00.000Z',
  contact: null,
  followUpAt: null,
  waitingSince: null,
  threshold: { followUpDays: 7, criticalDays: 14, counting: 'calendar', source: 'settings' },
} as const;

export const ids = (cards: Card[]) => cards.map(({ documentId }) => documentId);
