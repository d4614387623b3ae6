import type { TestApp } from './boot';

export const TABLES = {
  opportunity: 'sales_pipeline_opportunities',
  revision: 'sales_pipeline_opportunity_revisions',
  change: 'sales_pipeline_opportunity_changes',
  view: 'sales_pipeline_saved_views',
  activity: 'sales_pipeline_activities',
  stage: 'sales_pipeline_stages',
  funnel: 'sales_pipeline_funnels',
  funnelStage: 'sales_pipeline_funnel_stages',
  import: 'sales_pipeline_imports',
  lead: 'sales_pipeline_leads',
  leadForm: 'sales_pipeline_lead_forms',
  consent: 'sales_pipeline_consents',
  outbox: 'sales_pipeline_outboxes',
} as const;
type Table = keyof typeof TABLES;
type Row = Record<string, unknown>;

/** validTo of the revision that still holds. */
export const OPEN_END = 9007199254740991;

export const rows = (app: TestApp, table: Table) => app.knex<Row, Row[]>(TABLES[table]);

export async function idOf(app: TestApp, table: Table, documentId: string): Promise<number> {
  const row = await rows(app, table).where({ document_id: documentId }).first('id');
  if (!row) throw new Error(`No ${table} ${documentId}`);
  return Number(row.id);
}

export interface Revision {
  seq: number;
  validFrom: number;
  validTo: number;
  stage: string | null;
  stageName: string | null;
  stageKind: string | null;
  status: string;
  probability: number;
  targetValue: number | null;
  currency: string;
  closedRate: number | null;
  closedAt: number | null;
  ownerUserId: number | null;
  ownerName: string | null;
  actorUserId: number | null;
  actorName: string | null;
  via: string;
}

const maybe = (value: unknown): number | null =>
  value === null || value === undefined ? null : Number(value);
const text = (value: unknown): string | null => (value === null ? null : String(value));

export const readRevision = (row: Row): Revision => ({
  seq: Number(row.seq),
  validFrom: Number(row.valid_from),
  validTo: Number(row.valid_to),
  stage: text(row.stage_document_id),
  stageName: text(row.stage_name),
  stageKind: text(row.stage_kind),
  status: String(row.status),
  probability: Number(row.probability),
  targetValue: maybe(row.target_value),
  currency: String(row.currency),
  closedRate: maybe(row.closed_rate),
  closedAt: maybe(row.closed_at),
  ownerUserId: maybe(row.owner_user_id),
  ownerName: text(row.owner_name),
  actorUserId: maybe(row.actor_user_id),
  actorName: text(row.actor_name),
  via: String(row.via),
});

/** The history of an opportunity, oldest first. */
export async function revisionsOf(app: TestApp, documentId: string): Promise<Revision[]> {
  const id = await idOf(app, 'opportunity', documentId);
  return (await rows(app, 'revision').where({ opportunity_id: id }).orderBy('seq')).map(
    readRevision,
  );
}

export interface LoggedChange {
  version: number;
  userId: number | null;
  userName: string | null;
  via: string;
  changes: Record<string, [unknown, unknown]>;
}

/** The change log of an opportunity, oldest first. */
export async function changesOf(app: TestApp, documentId: string): Promise<LoggedChange[]> {
  const id = await idOf(app, 'opportunity', documentId);
  const found = await rows(app, 'change').where({ opportunity_id: id }).orderBy('version');
  return found.map((row) => ({
    version: Number(row.version),
    userId: maybe(row.user_id),
    userName: text(row.user_name),
    via: String(row.via),
    changes: (typeof row.changes === 'string'
      ? JSON.parse(row.changes)
      : row.changes) as LoggedChange['changes'],
  }));
}

let inserted = 0;

/** Puts opportunities into a column by hand, with any columns of their own, past all rules. Returns their documentIds. */
export async function insertOpportunities(
  app: TestApp,
  place: { funnelId: number; stageId: number; status?: string },
  drafts: readonly Row[],
): Promise<string[]> {
  const now = Date.now();
  const made = drafts.map((draft) => {
    inserted += 1;
    const title = `inserted ${inserted}`;
    const opened = draft.opened_at ?? now;
    return {
      document_id: `inserted${inserted}`,
      title,
      search_text: title,
      funnel_id: place.funnelId,
      stage_id: place.stageId,
      status: place.status ?? 'open',
      sort_key: `${String(inserted).padStart(6, '0')}i`,
      currency: 'EUR',
      priority: 'normal',
      business_type: 'new',
      opened_at: opened,
      stage_entered_at: opened,
      light_base_at: opened,
      effort_minutes: 0,
      effort_cost: 0,
      version: 1,
      revision_seq: 1,
      revised_at: now,
      changed_at: now,
      created_at: new Date(now),
      updated_at: new Date(now),
      ...draft,
    };
  });
  for (let i = 0; i < made.length; i += 50) {
    await rows(app, 'opportunity').insert(made.slice(i, i + 50));
  }
  return made.map((row) => row.document_id);
}

/** One revision after the other, each until the next begins, the last one open. */
export function expectChain(history: Revision[]): void {
  expect(history.map(({ seq }) => seq)).toEqual(history.map((_, i) => i + 1));
  for (const [i, { validFrom, validTo }] of history.entries()) {
    expect(validTo).toBe(history[i + 1]?.validFrom ?? OPEN_END);
    expect(validTo).toBeGreaterThanOrEqual(validFrom);
  }
}
