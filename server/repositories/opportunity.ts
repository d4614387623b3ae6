import type {
  Brief,
  BusinessType,
  DocumentLink,
  Fit,
  Level,
  OpportunityStatus,
  Priority,
  Qualification,
  RelationKind,
} from '../../shared/contracts/opportunity';
import { UIDS } from '../constants';
import type { SiteValue } from './site-attribute';
import { bulkInsert } from './bulk-insert';
import type { RecordOf } from './codec';
import {
  columns,
  day,
  json,
  maybeOneOf,
  number,
  oneOf,
  ref,
  someNumber,
  someText,
  text,
} from './codec';
import type { Database, Row, Trx } from './database';
import { strapiBulkColumns } from './document-id';

const codecs = {
  title: someText,
  funnel: ref,
  stage: ref,
  status: oneOf<OpportunityStatus>('open'),
  sortKey: someText,
  targetValue: number,
  currency: someText,
  closedRate: number,
  probability: number,
  probabilityReason: text,
  organization: ref,
  contact: ref,
  owner: ref,
  ownerName: text,
  ownerEmail: text,
  source: text,
  referredByOrganization: ref,
  referredByContact: ref,
  priority: oneOf<Priority>('normal'),
  interest: maybeOneOf<Level>(),
  needLevel: maybeOneOf<Level>(),
  informationLevel: maybeOneOf<Level>(),
  fitForCustomer: maybeOneOf<Fit>(),
  fitForUs: maybeOneOf<Fit>(),
  businessType: oneOf<BusinessType>('new'),
  expectedCloseOn: day,
  decisionOn: day,
  nextStep: text,
  predecessor: ref,
  relationKind: maybeOneOf<RelationKind>(),
  /** The lead that it was made of. */
  lead: ref,
  brief: json<Brief>({}),
  qualification: json<Qualification>({}),
  answers: json<Record<string, unknown>>({}),
  checklist: json<Record<string, boolean>>({}),
  review: json<{ good?: string | null; improve?: string | null }>({}),
  satisfaction: number,
  documents: json<DocumentLink[]>([]),
  openedAt: someNumber,
  stageEnteredAt: someNumber,
  closedAt: number,
  contractSignedOn: day,
  contractUrl: text,
  wonBecause: text,
  lossReason: text,
  lostTo: text,
  lossNote: text,
  retryOn: day,
  lastContactAt: number,
  lastContact: ref,
  openInboundSince: number,
  lightBaseAt: someNumber,
  lightDueAt: number,
  effortMinutes: someNumber,
  effortCost: someNumber,
  externalSource: text,
  externalId: text,
  automationKey: text,
  version: someNumber,
  revisionSeq: someNumber,
  revisedAt: someNumber,
  changedAt: someNumber,
  searchText: someText,
  archivedAt: number,
};
export const opportunityColumns = columns(codecs);
export type OpportunityRecord = RecordOf<typeof codecs> & {
  /** What the site added by extension; only there while it is being changed, its columns are its own repository's. */
  attributes?: Record<string, SiteValue>;
};

/** What a card or a row of a list shows: a driver makes wide rows several times as slowly. */
const { title, funnel, stage, status, targetValue, currency, probability } = codecs;
const { organization, contact, owner, ownerName, source, priority, expectedCloseOn } = codecs;
const { nextStep, openedAt, stageEnteredAt, closedAt, lastContactAt, openInboundSince } = codecs;
const { lightBaseAt, lightDueAt, version, archivedAt } = codecs;
const cardCodecs = {
  ...{ title, funnel, stage, status, targetValue, currency, probability, organization, contact },
  ...{ owner, ownerName, source, priority, expectedCloseOn, nextStep, openedAt, stageEnteredAt },
  ...{ closedAt, lastContactAt, openInboundSince, lightBaseAt, lightDueAt, version, archivedAt },
};
export const cardColumns = columns(cardCodecs);
export type CardColumns = RecordOf<typeof cardCodecs>;

export type OpportunityDraft = Omit<OpportunityRecord, 'id'>;
export type OpportunityPatch = Partial<Omit<OpportunityRecord, 'id' | 'documentId'>>;

const ID_CHUNK = 500;
export const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );

export function createOpportunityRepository(db: Database) {
  const rows = (trx?: Trx) => db.from(UIDS.opportunity, trx);
  const locked = async (column: 'id' | 'document_id', keys: (string | number)[], trx: Trx) => {
    const found: OpportunityRecord[] = [];
    for (const part of chunks(keys, ID_CHUNK)) {
      const page = await rows(trx).whereIn(column, part).orderBy('id').forUpdate().select('*');
      found.push(...page.map(opportunityColumns.read));
    }
    return found;
  };
  return {
    async byDocumentId(documentId: string, trx?: Trx): Promise<OpportunityRecord | null> {
      const row = await rows(trx).where({ document_id: documentId }).first();
      return row ? opportunityColumns.read(row) : null;
    },
    /** Database ids of documentIds, for relations. */
    async ids(documentIds: string[], trx?: Trx): Promise<Map<string, number>> {
      const wanted = db.among('document_id', documentIds);
      const found = await rows(trx)
        .whereRaw(wanted.sql, wanted.bindings)
        .select('id', 'document_id');
      return new Map(found.map((row) => [String(row.document_id), Number(row.id)]));
    },
    /** Rows in the order of their ids, locked: what every write starts with. */
    lockByDocumentIds: (documentIds: string[], trx: Trx) => locked('document_id', documentIds, trx),
    lockByIds: (ids: number[], trx: Trx) => locked('id', ids, trx),
    /** All that stand in a stage of a funnel. */
    async lockInStage(
      { stageId, funnelId }: { stageId: number; funnelId: number },
      trx: Trx,
    ): Promise<OpportunityRecord[]> {
      const found = await rows(trx)
        .where({ stage_id: stageId, funnel_id: funnelId })
        .orderBy('id')
        .forUpdate()
        .select('*');
      return found.map(opportunityColumns.read);
    },
    async insert(drafts: OpportunityDraft[], now: number, trx: Trx): Promise<OpportunityRecord[]> {
      const columns = [
        ...strapiBulkColumns(
          now,
          drafts.map(({ documentId }) => documentId),
        ),
        ...opportunityColumns.bulk(drafts),
      ];
      const told = await bulkInsert(db, UIDS.opportunity, columns, drafts.length, trx);
      const ids = told ?? new Map<string, number>();
      for (const part of told ? [] : chunks(drafts, ID_CHUNK)) {
        const found = await this.ids(
          part.map((draft) => draft.documentId),
          trx,
        );
        for (const [documentId, id] of found) ids.set(documentId, id);
      }
      return drafts.map((draft) => ({ ...draft, id: ids.get(draft.documentId) ?? 0 }));
    },
    /** The same patch for many locked rows; each row may get a sort key of its own, counters grow by one. */
    async update(
      ids: number[],
      patch: OpportunityPatch,
      each: { sortKeys?: Map<number, string>; version?: boolean; revision?: boolean },
      now: number,
      trx: Trx,
    ): Promise<void> {
      for (const part of chunks(ids, ID_CHUNK)) {
        const set: Record<string, unknown> = {
          ...opportunityColumns.write(patch),
          updated_at: new Date(now),
        };
        if (each.version) set.version = db.raw('version + 1');
        if (each.revision) set.revision_seq = db.raw('revision_seq + 1');
        const { sortKeys } = each;
        if (sortKeys)
          set.sort_key = db.byId(
            part,
            part.map((id) => sortKeys.get(id) ?? ''),
          );
        const wanted = db.among('id', part);
        await rows(trx).whereRaw(wanted.sql, wanted.bindings).update(set);
      }
    },
    async remove(ids: number[], trx: Trx): Promise<void> {
      for (const part of chunks(ids, ID_CHUNK)) await rows(trx).whereIn('id', part).delete();
    },
    /** How many opportunities stand in a stage of a funnel (any funnel when null), archived ones too. */
    async countInStage(stageId: number, funnelId: number | null, trx?: Trx): Promise<number> {
      const row = await rows(trx)
        .where({ stage_id: stageId, ...(funnelId === null ? {} : { funnel_id: funnelId }) })
        .count({ count: '*' })
        .first();
      return Number(row?.count ?? 0);
    },
    /** Of a funnel: the stages in which opportunities stand, whatever became of them. */
    async countsByStage(
      funnelId: number,
      trx?: Trx,
    ): Promise<{ id: number; stage: string; name: string; count: number }[]> {
      const found: Row[] = await db
        .from(UIDS.opportunity, trx, 'o')
        .join(`${db.tableName(UIDS.stage)} as s`, 's.id', 'o.stage_id')
        .where('o.funnel_id', funnelId)
        .groupBy('s.id', 's.document_id', 's.name')
        .orderBy('s.id')
        .select({ id: 's.id', stage: 's.document_id', name: 's.name' })
        .count({ count: '*' });
      return found.map((row) => ({
        id: Number(row.id),
        stage: String(row.stage),
        name: String(row.name),
        count: Number(row.count),
      }));
    },
    async countInFunnel(funnelId: number, trx: Trx): Promise<number> {
      const row = await rows(trx).where({ funnel_id: funnelId }).count({ count: '*' }).first();
      return Number(row?.count ?? 0);
    },
    /** Whether the prospect has a won opportunity (businessType, defaults.json): the organization, the contact's own where none is named. */
    async hasWon(
      { organization, contact }: { organization: number | null; contact: number | null },
      trx: Trx,
    ): Promise<boolean> {
      const known = organization ?? contact;
      if (known === null) return false;
      const contacts = db.tableName(UIDS.contact);
      const firm =
        organization === null
          ? `(select k.organization_id from ${contacts} k where k.id = ?)`
          : '?';
      const row = await rows(trx)
        .where({ status: 'won' })
        .where((either) => {
          void either
            .whereRaw(`organization_id = ${firm}`, [known])
            .orWhereRaw(
              `(organization_id is null and contact_id in (select c.id from ${contacts} c where c.organization_id = ${firm}))`,
              [known],
            );
          if (contact !== null) void either.orWhere({ contact_id: contact });
        })
        .first('id');
      return row !== undefined;
    },
    /** Up to `limit` opportunities whose owner was deleted behind the plugin's back. */
    async withVanishedOwner(limit: number, trx?: Trx): Promise<number[]> {
      const found = await rows(trx)
        .whereNull('owner_id')
        .whereNotNull('owner_name')
        .limit(limit)
        .select('id');
      return found.map((row) => Number(row.id));
    },
  };
}
