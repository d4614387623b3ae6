import fc from 'fast-check';
import type { Funnel } from '../../../shared/contracts/funnel';
import type { TestApp } from './boot';
import { idOf, insertOpportunities, OPEN_END, rows } from './rows';

const HOUR = 3_600_000;
/** Positions in the funnels that these histories run through: three open stages, won, lost. */
export const [WON, LOST] = [3, 4];
export const USD_RATES = [
  { from: Date.parse('2024-01-01T00:00:00Z'), rate: 0.5 },
  { from: Date.parse('2025-07-01T00:00:00Z'), rate: 0.8 },
];
/** Base units for one of a currency at a moment; francs have no rate. */
export const rateAt = (currency: string, at: number): number | null =>
  currency === 'EUR'
    ? 1
    : currency === 'USD'
      ? (USD_RATES.filter(({ from }) => from <= at).at(-1)?.rate ?? null)
      : null;

export type Past = {
  from: number;
  to: number;
  funnel: number;
  /** Null: unknown, as imports leave it. */
  stage: number | null;
  status: 'open' | 'won' | 'lost';
  probability: number;
  value: number | null;
  currency: string;
  closedRate: number | null;
  closedAt: number | null;
  expected: string | null;
  isMine: boolean;
  source: string | null;
  via: string;
};
/** An opportunity as its revisions tell it, the last one being the present. */
export type History = { past: Past[]; archivedAt: number | null; satisfaction: number | null };

const step = fc.record({
  hours: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 2500 })),
  minutes: fc.integer({ min: 0, max: 59 }),
  stage: fc.constantFrom(0, 0, 1, 1, 2, 2, WON, LOST, null),
  stays: fc.boolean(),
  moves: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  value: fc.option(fc.integer({ min: 0, max: 9_999_999 }).map((units) => units / 100)),
  keepsValue: fc.boolean(),
  probability: fc.option(fc.integer({ min: 0, max: 100 })),
  expected: fc.constantFrom(null, '2025-08-31', '2025-12-31', '2026-02-28'),
  isMine: fc.boolean(),
  via: fc.constantFrom('admin', 'settings', 'api'),
});
const drawn = fc.record({
  start: fc.integer({ min: 0, max: 9000 }),
  funnel: fc.integer({ min: 0, max: 1 }),
  currency: fc.constantFrom('EUR', 'EUR', 'USD', 'CHF'),
  source: fc.constantFrom(null, 'event', 'referral'),
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
  archived: fc.option(fc.integer({ min: 0, max: 9000 }), { freq: 4 }),
  satisfaction: fc.option(fc.integer({ min: 1, max: 5 })),
});
const BEGIN = Date.parse('2025-01-01T00:00:00Z');
const DEFAULTS = [10, 40, 70];

export const histories = fc.array(drawn, { minLength: 25, maxLength: 40 }).map((list) =>
  list.map(({ start, funnel, currency, source, steps, archived, satisfaction }): History => {
    const past: Past[] = [];
    let at = BEGIN + start * HOUR;
    for (const one of steps) {
      at += one.hours * HOUR + one.minutes * 60_000;
      const before = past.at(-1);
      if (before) before.to = at;
      const stage = before && one.stays ? before.stage : one.stage;
      const status = stage === WON ? 'won' : stage === LOST ? 'lost' : 'open';
      const closedAt = status === 'open' ? null : before?.status === status ? before.closedAt : at;
      const usual = stage === null ? 0 : (DEFAULTS[stage] ?? 0);
      const open = one.probability ?? usual;
      past.push({
        ...{ from: at, to: OPEN_END, stage, status, currency, source, closedAt, via: one.via },
        funnel: one.moves ? 1 - (before?.funnel ?? funnel) : (before?.funnel ?? funnel),
        probability: status === 'won' ? 100 : status === 'lost' ? 0 : open,
        value: before && one.keepsValue ? before.value : one.value,
        closedRate: closedAt === null ? null : rateAt(currency, closedAt),
        expected: one.expected,
        isMine: one.isMine,
      });
    }
    const isOpen = past.at(-1)?.status === 'open';
    const from = past[0]?.from ?? BEGIN;
    return {
      past,
      archivedAt: isOpen && archived !== null ? from + archived * HOUR : null,
      satisfaction: past.at(-1)?.status === 'won' ? satisfaction : null,
    };
  }),
);

const REASONS = ['price', 'timing', null];
const RIVALS = ['Alpha', null, 'Beta', 'Alpha'];

/** Writes histories past all rules, instead of all opportunities that were there. Returns their documentIds. */
export async function writeHistories(
  app: TestApp,
  funnels: readonly Funnel[],
  mine: number,
  list: readonly History[],
): Promise<string[]> {
  await rows(app, 'activity').delete();
  await rows(app, 'revision').delete();
  await rows(app, 'opportunity').delete();
  const places = await Promise.all(
    funnels.map(async ({ documentId, stages }) => ({
      documentId,
      id: await idOf(app, 'funnel', documentId),
      stages: await Promise.all(
        stages.map(async ({ stage }) => ({
          ...stage,
          id: await idOf(app, 'stage', stage.documentId),
        })),
      ),
    })),
  );
  const columnsOf = (one: Past) => {
    const place = places[one.funnel];
    const stage = one.stage === null ? undefined : place?.stages[one.stage];
    return {
      place,
      stage,
      shared: {
        funnel_id: place?.id ?? null,
        stage_id: stage?.id ?? null,
        status: one.status,
        probability: one.probability,
        target_value: one.value,
        currency: one.currency,
        closed_rate: one.closedRate,
        closed_at: one.closedAt,
        expected_close_on: one.expected,
        source: one.source,
        business_type: 'new',
      },
    };
  };
  const documentIds = await insertOpportunities(
    app,
    { funnelId: places[0]?.id ?? 0, stageId: places[0]?.stages[0]?.id ?? 0 },
    list.map(({ past, archivedAt, satisfaction }, at) => {
      const last = past.at(-1) as Past;
      const entered = past.filter((one, at) => past[at - 1]?.stage !== one.stage).at(-1) ?? last;
      return {
        ...columnsOf(last).shared,
        opened_at: past[0]?.from ?? 0,
        stage_entered_at: entered.from,
        owner_id: last.isMine ? mine : null,
        archived_at: archivedAt,
        satisfaction,
        revision_seq: past.length,
        ...(last.status === 'lost'
          ? { loss_reason: REASONS[at % 3] ?? null, lost_to: RIVALS[at % 4] ?? null }
          : {}),
      };
    }),
  );
  const found = await rows(app, 'opportunity').select('id', 'document_id');
  const ids = new Map(found.map((row) => [String(row.document_id), Number(row.id)]));
  const revisions = list.flatMap(({ past }, at) =>
    past.map((one, index) => {
      const { place, stage, shared } = columnsOf(one);
      const documentId = documentIds[at] ?? '';
      return {
        ...shared,
        document_id: `${documentId}r${index + 1}`,
        opportunity_id: ids.get(documentId),
        seq: index + 1,
        valid_from: one.from,
        valid_to: one.to,
        funnel_document_id: place?.documentId ?? null,
        stage_document_id: stage?.documentId ?? null,
        stage_name: stage?.name ?? null,
        stage_kind: stage?.kind ?? null,
        owner_user_id: one.isMine ? mine : null,
        via: one.via,
      };
    }),
  );
  for (let at = 0; at < revisions.length; at += 30)
    await rows(app, 'revision').insert(revisions.slice(at, at + 30));
  return documentIds;
}
