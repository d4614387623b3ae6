import type { Core } from '@strapi/strapi';
import { cutOff } from '../handwritten/calendar';
import type { Stage } from '../handwritten/funnel';
import { documents } from './access';
import {
  cardRelations,
  cardsOf,
  lightOfDocument,
  numberOrNull,
  shareOf,
  type OpportunityDocument,
} from './card';
import { setupOf, type Setup } from './funnel';

const ROWS_AT_ONCE = 500;
const CARDS = 25;

const inColumn = (
  { funnel, closedDays }: Pick<Setup, 'funnel' | 'closedDays'>,
  stage: Stage,
  now: number,
) => {
  const shown = {
    funnel: { documentId: funnel.documentId },
    stage: { documentId: stage.documentId },
    status: stage.status,
    archivedAt: { $null: true },
  };
  if (stage.kind === 'open') return shown;
  const since = cutOff(now, closedDays[stage.kind], 'calendar');
  if (stage.kind !== 'aftersale') return { ...shown, closedAt: { $gte: since } };
  // Whether a light is yellow or red is no matter of one field: that is left to the loop.
  return shown;
};

interface Head {
  count: number;
  prospects: Set<string>;
  targetValue: number;
  currentValue: number;
  withoutValue: number;
  lights: { green: number; yellow: number; red: number };
}

function add(head: Head, row: OpportunityDocument, stage: Stage, setup: Setup, now: number): void {
  const { organization, contact, documentId } = row;
  const firm = organization?.documentId ?? contact?.organization?.documentId;
  head.count += 1;
  head.prospects.add(firm ?? contact?.documentId ?? documentId);
  const value = numberOrNull(row.targetValue);
  const rate =
    stage.kind === 'open'
      ? setup.rateOf(row.currency)
      : (numberOrNull(row.closedRate) ?? undefined);
  if (value === null) head.withoutValue += 1;
  else if (rate !== undefined) {
    head.targetValue += value * rate;
    head.currentValue += (value * rate * shareOf(row, stage)) / 100;
  }
  const light = lightOfDocument(row, stage, now);
  if (light) head.lights[light.level] += 1;
}

function isShown(row: OpportunityDocument, stage: Stage, setup: Setup, now: number): boolean {
  if (stage.kind !== 'aftersale') return true;
  const since = cutOff(now, setup.closedDays.aftersale, 'calendar');
  if (Number(row.stageEnteredAt) >= since || row.lightDueAt !== null) return true;
  return lightOfDocument(row, stage, now)?.level !== 'green';
}

/** Every row of a column, page by page, and its first cards. */
async function columnOf(strapi: Core.Strapi, stage: Stage, setup: Setup, now: number) {
  const opportunities = documents<OpportunityDocument>(strapi, 'opportunity');
  const head: Head = {
    ...{ count: 0, prospects: new Set(), targetValue: 0, currentValue: 0, withoutValue: 0 },
    lights: { green: 0, yellow: 0, red: 0 },
  };
  const first: OpportunityDocument[] = [];
  for (let start = 0; ; start += ROWS_AT_ONCE) {
    const rows = await opportunities.findMany({
      filters: inColumn(setup, stage, now),
      fields: [
        ...['title', 'version', 'status', 'sortKey', 'targetValue', 'currency', 'closedRate'],
        ...['probability', 'priority', 'lightBaseAt', 'lightDueAt', 'openInboundSince'],
        ...['stageEnteredAt', 'lastContactAt', 'expectedCloseOn', 'nextStep'],
      ],
      populate: cardRelations,
      sort: ['sortKey:asc', 'id:asc'],
      start,
      limit: ROWS_AT_ONCE,
    });
    for (const row of rows) {
      if (!isShown(row, stage, setup, now)) continue;
      add(head, row, stage, setup, now);
      if (first.length < CARDS) first.push(row);
    }
    if (rows.length < ROWS_AT_ONCE) break;
  }
  return { stage, head, cards: await cardsOf(strapi, first, [stage], now) };
}

export async function board(strapi: Core.Strapi, funnel: string, now: number) {
  const setup = await setupOf(strapi, funnel);
  const columns = [];
  const everybody = new Set<string>();
  for (const stage of setup.stages) {
    const { head, cards } = await columnOf(strapi, stage, setup, now);
    if (stage.kind === 'open') for (const prospect of head.prospects) everybody.add(prospect);
    columns.push({ ...head, stage, prospects: head.prospects.size, cards });
  }
  return { funnel: setup.funnel, columns, totals: { prospects: everybody.size } };
}
