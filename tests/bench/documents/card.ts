import type { Core } from '@strapi/strapi';
import type { Stage } from '../handwritten/funnel';
import { lightOf } from '../handwritten/light';
import { documents } from './access';

export interface OpportunityDocument {
  id: number;
  documentId: string;
  title: string;
  version: number;
  status: string;
  sortKey: string;
  targetValue: number | string | null;
  currency: string;
  closedRate: number | string | null;
  probability: number | string | null;
  priority: string;
  lightBaseAt: string | number;
  lightDueAt: string | number | null;
  openInboundSince: string | number | null;
  stageEnteredAt: string | number;
  stage: { documentId: string; name: string; kind: Stage['kind'] } | null;
  organization: { documentId: string; name: string } | null;
  contact: {
    documentId: string;
    firstName: string | null;
    lastName: string;
    organization?: { documentId: string } | null;
  } | null;
  owner: { id: number; firstname: string; lastname: string } | null;
  lastContact: { kind: string; occurredAt: string | number; authorName: string | null } | null;
}
interface ActivityDocument {
  kind: string;
  doneAt: string | number | null;
  dueAt: string | number | null;
  opportunity: { documentId: string } | null;
}

/** What a card shows of other types. */
export const cardRelations = {
  stage: { fields: ['name', 'kind'] },
  organization: { fields: ['name'] },
  contact: { fields: ['firstName', 'lastName'], populate: { organization: { fields: ['name'] } } },
  owner: { fields: ['firstname', 'lastname'] },
  lastContact: { fields: ['kind', 'occurredAt', 'authorName'] },
};

export const numberOrNull = (value: number | string | null): number | null =>
  value === null ? null : Number(value);

export const lightOfDocument = (row: OpportunityDocument, stage: Stage, now: number) =>
  lightOf(
    stage,
    {
      base: Number(row.lightBaseAt),
      due: numberOrNull(row.lightDueAt),
      waitingSince: numberOrNull(row.openInboundSince),
    },
    now,
  );

export const shareOf = (row: OpportunityDocument, stage: Stage): number =>
  stage.kind === 'open'
    ? Number(row.probability ?? stage.probability)
    : stage.kind === 'lost'
      ? 0
      : 100;

/** Cards of rows that hold `cardRelations`; the contacts of all of them in one question. */
export async function cardsOf(
  strapi: Core.Strapi,
  rows: OpportunityDocument[],
  stages: Stage[],
  now: number,
) {
  const activities = await documents<ActivityDocument>(strapi, 'activity').findMany({
    filters: { opportunity: { documentId: { $in: rows.map(({ documentId }) => documentId) } } },
    fields: ['kind', 'doneAt', 'dueAt'],
    populate: { opportunity: { fields: ['documentId'] } },
  });
  const byRow = new Map<string, ActivityDocument[]>();
  for (const activity of activities) {
    const key = activity.opportunity?.documentId ?? '';
    byRow.set(key, [...(byRow.get(key) ?? []), activity]);
  }
  return rows.map((row) => {
    const counts: Record<string, { done: number; planned: number }> = {};
    let next = Infinity;
    for (const { kind, doneAt, dueAt } of byRow.get(row.documentId) ?? []) {
      const count = (counts[kind] ??= { done: 0, planned: 0 });
      count[doneAt === null ? 'planned' : 'done'] += 1;
      if (doneAt === null && dueAt !== null) next = Math.min(next, Number(dueAt));
    }
    const stage = stages.find(({ documentId }) => documentId === row.stage?.documentId);
    const probability = stage ? shareOf(row, stage) : 0;
    const value = numberOrNull(row.targetValue);
    return {
      ...row,
      probability,
      currentValue: value === null ? null : Math.round(value * probability) / 100,
      light: stage ? lightOfDocument(row, stage, now) : null,
      contactCounts: counts,
      nextFollowUpAt: next === Infinity ? null : new Date(next).toISOString(),
    };
  });
}
