import type { Activity, RevisionFacts, StageTime } from '../../../shared/contracts';

export const activity: Activity = {
  documentId: 'a1',
  kind: 'call',
  direction: 'out',
  purpose: null,
  subject: null,
  body: null,
  occurredAt: null,
  dueAt: '2026-11-26T08:00:00.000Z',
  doneAt: null,
  durationMinutes: null,
  cost: null,
  outcome: null,
  objectionKind: null,
  objectionState: null,
  isContact: false,
  lead: null,
  opportunity: { documentId: 'o1', title: 'Server' },
  contact: null,
  organization: null,
  author: null,
  assignee: null,
  entry: null,
  externalId: null,
  createdAt: '2026-11-01T00:00:00.000Z',
};

export const facts: RevisionFacts = {
  stage: { documentId: 'lead', name: 'Lead' },
  status: 'open',
  probability: 10,
  targetValue: 26768,
  currentValue: 2676.8,
  currency: 'EUR',
  owner: { id: 7, name: 'Darcel Schlecht' },
  expectedCloseOn: null,
  lossReason: null,
};

export const time = (documentId: string, enteredAt: string): StageTime => ({
  stage: { documentId, name: documentId },
  isCurrent: false,
  visits: 1,
  enteredAt,
  latestMs: 86_400_000,
  totalMs: 2 * 86_400_000,
});
