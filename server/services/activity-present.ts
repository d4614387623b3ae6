import type { Activity } from '../../shared/contracts/activity';
import type { ActivityRow } from '../repositories/activity';
import { iso, isoOrNull } from './present';

export const presentActivity = (row: ActivityRow): Activity => ({
  documentId: row.documentId,
  kind: row.kind,
  direction: row.direction,
  purpose: row.purpose,
  subject: row.subject,
  body: row.body,
  occurredAt: isoOrNull(row.occurredAt),
  dueAt: isoOrNull(row.dueAt),
  doneAt: isoOrNull(row.doneAt),
  durationMinutes: row.durationMinutes,
  cost: row.cost,
  outcome: row.outcome,
  objectionKind: row.objectionKind,
  objectionState: row.objectionState,
  isContact: row.isContact,
  opportunity: row.opportunityOf,
  lead: row.leadOf,
  contact: row.contactOf,
  organization: row.organizationOf,
  author: row.authorName === null ? null : { id: row.author ?? 0, name: row.authorName },
  assignee: row.assignee === null ? null : { id: row.assignee, name: row.assigneeName ?? '' },
  entry:
    row.entryUid === null || row.entryDocumentId === null
      ? null
      : { uid: row.entryUid, documentId: row.entryDocumentId, locale: row.entryLocale },
  externalId: row.externalId,
  createdAt: iso(row.createdAt),
});
