import type { Settings } from '../../shared/contracts/settings';
import type { Kit } from '../app';
import { EVENTS } from '../constants';
import type { EntryTask } from '../domain/entry-task';
import { entryTasks, tasksToPlan } from '../domain/entry-task';
import type { ActivityDraft } from '../repositories/activity';
import type { Trx } from '../repositories/database';
import type { FunnelRecord } from '../repositories/funnel';
import type { PlacedStage } from '../repositories/funnel-stage';
import type { OpportunityRecord } from '../repositories/opportunity';
import type { Actor } from './caller';
import type { Outbox } from './outbox';
import { calendarOf } from './settings';

/** What entering this stage of this funnel now plans. */
export const tasksOf = (
  placed: PlacedStage,
  { dayCounting }: Pick<FunnelRecord, 'dayCounting'>,
  { settings, now }: { settings: Settings; now: number },
): EntryTask[] =>
  entryTasks(placed.checklist ?? placed.of.checklist, {
    now,
    counting: dayCounting ?? settings.dayCounting,
    calendar: calendarOf(settings),
  });

export type Entry = { record: OpportunityRecord; tasks: readonly EntryTask[] };

const draftOf = (
  { id, owner }: OpportunityRecord,
  { label, dueAt }: EntryTask,
  actor: Actor,
): ActivityDraft => ({
  kind: 'task',
  direction: 'out',
  subject: label,
  dueAt,
  sortAt: dueAt,
  occurredAt: null,
  doneAt: null,
  isContact: false,
  awaitsAnswer: false,
  opportunity: id,
  lead: null,
  assignee: owner,
  author: actor.userId,
  authorName: actor.userName,
  purpose: null,
  body: null,
  durationMinutes: null,
  cost: null,
  outcome: null,
  objectionKind: null,
  objectionState: null,
  contact: null,
  organization: null,
  entryUid: null,
  entryDocumentId: null,
  entryLocale: null,
  externalId: null,
  draftKey: null,
  draftAnswer: null,
});

/** Items of a checklist with days become follow-ups of the owner when the stage is entered (architecture 4.2). */
export function createEntryFollowUps({ repositories }: Kit, deps: { outbox: Outbox }) {
  const { activity, lightFacts } = repositories;

  /** Locks on all of them are held; the light's facts follow in the same transaction. */
  return async (entries: Entry[], actor: Actor, at: number, trx: Trx): Promise<void> => {
    const entering = entries.filter(({ tasks }) => tasks.length > 0);
    if (entering.length === 0) return;
    const ids = entering.map(({ record }) => record.id);
    const labels = new Set(entering.flatMap(({ tasks }) => tasks.map(({ label }) => label)));
    const planned = await activity.plannedSubjects(ids, [...labels], trx);
    const made = entering.flatMap(({ record, tasks }) =>
      tasksToPlan(tasks, record.checklist, planned.get(record.id) ?? new Set()).map((task) => ({
        record,
        draft: draftOf(record, task, actor),
      })),
    );
    if (made.length === 0) return;
    const documentIds = await activity.insert(
      made.map(({ draft }) => draft),
      at,
      trx,
    );
    await lightFacts.recompute(
      made.map(({ record }) => record.id),
      at,
      trx,
    );
    await deps.outbox.add(
      made.map(({ record: { funnel, stage } }, i) => ({
        event: EVENTS.activityCreated,
        record: { documentId: documentIds[i] ?? '', funnel, stage },
      })),
      actor,
      at,
      trx,
    );
  };
}
export type EntryFollowUps = ReturnType<typeof createEntryFollowUps>;
