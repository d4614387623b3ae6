import type { OpportunityStatus } from '../../shared/contracts/opportunity';
import type { StageKind } from '../../shared/contracts/stage';
import { UIDS } from '../constants';
import { bulkInsert } from './bulk-insert';
import type { RecordOf } from './codec';
import { columns, day, maybeOneOf, number, oneOf, ref, someNumber, someRef, text } from './codec';
import type { Database, Trx } from './database';
import { newDocumentId, strapiBulkColumns } from './document-id';

const codecs = {
  opportunity: someRef,
  seq: someNumber,
  validFrom: someNumber,
  validTo: someNumber,
  funnel: ref,
  stage: ref,
  funnelDocumentId: text,
  stageDocumentId: text,
  stageName: text,
  stageKind: maybeOneOf<StageKind>(),
  status: oneOf<OpportunityStatus>('open'),
  probability: someNumber,
  targetValue: number,
  currency: text,
  closedRate: number,
  expectedCloseOn: day,
  closedAt: number,
  organization: ref,
  contact: ref,
  businessType: text,
  source: text,
  ownerUserId: number,
  ownerName: text,
  actorUserId: number,
  actorName: text,
  via: text,
};
const revisionColumns = columns(codecs);
export type PastRevision = Omit<RecordOf<typeof codecs>, 'id' | 'documentId'>;

/** Revisions that lie before the present one, for opportunities that come with dates of their own (architecture 4.5). */
export function createOpportunityHistoryRepository(db: Database) {
  return {
    /** Their `seq` counts up to, not including, the opportunity's revisionSeq. */
    async insert(revisions: PastRevision[], now: number, trx: Trx): Promise<void> {
      const ids = revisions.map(newDocumentId);
      const columns = [...strapiBulkColumns(now, ids), ...revisionColumns.bulk(revisions)];
      await bulkInsert(db, UIDS.opportunityRevision, columns, revisions.length, trx);
    },
  };
}
