import type { TestApp } from './boot';
import { rows } from './rows';

/** An opportunity with all that reports count, read row by row and joined in JS, apart from the plugin's SQL. */
export type Fact = {
  id: number;
  documentId: string;
  funnel: string;
  purpose: string;
  stage: string;
  status: 'open' | 'won' | 'lost';
  prospect: string;
  /** In the base currency; null without a value or a rate. */
  target: number | null;
  current: number | null;
  probability: number;
  expectedCloseOn: string | null;
  openedAt: number;
  closedAt: number | null;
  owner: number | null;
  source: string | null;
  lossReason: string | null;
  lostTo: string | null;
  /** Of its currency to the base currency; null where there is none. */
  rate: number | null;
  isArchived: boolean;
  /** Positions of all stages but lost ones that it stood in, in its funnel. */
  seen: number[];
  lostFrom: string | null;
};

type Row = Record<string, unknown>;
const number = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);
const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const dayText = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date)
    return [value.getFullYear(), value.getMonth() + 1, value.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  return String(value).slice(0, 10);
};

const byId = (list: Row[]) => new Map(list.map((row) => [Number(row.id), row]));

export async function readFacts(
  app: TestApp,
  rates: Readonly<Record<string, number>>,
): Promise<Fact[]> {
  const [opportunities, revisions, stages, funnels, places] = await Promise.all(
    (['opportunity', 'revision', 'stage', 'funnel', 'funnelStage'] as const).map((table) =>
      rows(app, table),
    ),
  );
  const contacts = byId(await app.knex<Row, Row[]>('sales_pipeline_contacts'));
  const [stageOf, funnelOf] = [byId(stages ?? []), byId(funnels ?? [])];
  const placeOf = (funnel: unknown, stage: unknown) =>
    (places ?? []).find(
      (place) =>
        Number(place.funnel_id) === Number(funnel) && Number(place.stage_id) === Number(stage),
    );
  return (opportunities ?? []).map((row): Fact => {
    const stage = stageOf.get(Number(row.stage_id)) ?? {};
    const funnel = funnelOf.get(Number(row.funnel_id)) ?? {};
    const place = placeOf(row.funnel_id, row.stage_id);
    const status = String(row.status) as Fact['status'];
    const own = number(row.probability) ?? number(place?.probability) ?? number(stage.probability);
    const probability = status === 'won' ? 100 : status === 'lost' ? 0 : (own ?? 0);
    const currency = String(row.currency);
    const newest = rates[currency] ?? null;
    const rate = currency === 'EUR' ? 1 : status === 'open' ? newest : number(row.closed_rate);
    const value = number(row.target_value);
    const target = value === null || rate === null ? null : value * rate;
    const works = number(contacts.get(Number(row.contact_id))?.organization_id);
    const firm = number(row.organization_id) ?? works;
    const past = (revisions ?? [])
      .filter((revision) => Number(revision.opportunity_id) === Number(row.id))
      .sort((a, b) => Number(a.seq) - Number(b.seq));
    const before = past.filter((revision) => revision.status !== 'lost').at(-1);
    return {
      id: Number(row.id),
      documentId: String(row.document_id),
      funnel: String(funnel.document_id),
      purpose: String(funnel.purpose),
      stage: String(stage.document_id),
      status,
      prospect:
        firm !== null
          ? `firm ${firm}`
          : row.contact_id
            ? `person ${Number(row.contact_id)}`
            : `line ${Number(row.id)}`,
      target,
      current: target === null ? null : (target * probability) / 100,
      probability,
      expectedCloseOn: dayText(row.expected_close_on),
      openedAt: Number(row.opened_at),
      closedAt: number(row.closed_at),
      owner: number(row.owner_id),
      source: text(row.source),
      lossReason: text(row.loss_reason),
      lostTo: text(row.lost_to),
      rate,
      isArchived: row.archived_at !== null,
      seen: past.flatMap((revision) => {
        const at = placeOf(row.funnel_id, revision.stage_id);
        const kind = stageOf.get(Number(revision.stage_id))?.kind;
        const isHere = Number(revision.funnel_id) === Number(row.funnel_id);
        return at && isHere && kind !== 'lost' ? [Number(at.position)] : [];
      }),
      lostFrom: text(stageOf.get(Number(before?.stage_id))?.document_id),
    };
  });
}

export const sumOf = (facts: readonly Fact[], of: (fact: Fact) => number | null): number =>
  Math.round(facts.reduce((sum, fact) => sum + (of(fact) ?? 0), 0) * 100) / 100;

export const measureOf = (facts: readonly Fact[]) => ({
  count: facts.length,
  targetValue: sumOf(facts, ({ target }) => target),
  currentValue: sumOf(facts, ({ current }) => current),
  withoutValue: facts.filter(({ target }) => target === null).length,
});

export const prospectsOf = (facts: readonly Fact[]) =>
  new Set(facts.map(({ prospect }) => prospect)).size;
