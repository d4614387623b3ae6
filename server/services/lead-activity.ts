import type { Kit } from '../app';
import { notFound } from '../domain/errors';
import type { ActivityService } from './activity';
import type { ActivityLog } from './activity-log';
import type { Caller } from './caller';
import type { LeadService } from './lead';
import type { ActivityChange, ActivityDoneInput } from '../validation/activity';
import type { LeadActivityInput } from '../validation/lead-work';

type Deps = {
  lead: Pick<LeadService, 'visible'>;
  activity: Pick<ActivityService, 'update' | 'done' | 'remove'>;
  log: Pick<ActivityLog, 'create'>;
};

/** Contacts and follow-ups of a lead, for who works on leads and may not read opportunities. */
export function createLeadActivity({ repositories }: Kit, deps: Deps) {
  async function ofLead(documentId: string, activity: string, caller: Caller): Promise<void> {
    const lead = await deps.lead.visible(documentId, caller);
    const found = await repositories.activity.byDocumentId(activity);
    if (found?.lead !== lead.id) throw notFound('Activity');
  }

  return {
    async create(documentId: string, input: LeadActivityInput, caller: Caller) {
      await deps.lead.visible(documentId, caller);
      return deps.log.create({ ...input, lead: documentId }, caller);
    },
    async update(documentId: string, activity: string, input: ActivityChange, caller: Caller) {
      await ofLead(documentId, activity, caller);
      return deps.activity.update(activity, input, caller);
    },
    async done(documentId: string, activity: string, input: ActivityDoneInput, caller: Caller) {
      await ofLead(documentId, activity, caller);
      return deps.activity.done(activity, input, caller);
    },
    async remove(documentId: string, activity: string, caller: Caller): Promise<void> {
      await ofLead(documentId, activity, caller);
      await deps.activity.remove(activity, caller);
    },
  };
}
export type LeadActivity = ReturnType<typeof createLeadActivity>;
