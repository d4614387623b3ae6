import type { ActivityCreate } from '../../shared/contracts';
import { useSalesCreateActivityMutation, useSalesUpdateActivityMutation } from '../api/activity';
import type { ActivityAnswer } from '../api/activity';
import { useSalesMoveOpportunityMutation } from '../api/opportunity';
import { missedOf } from '../domain/resend';

import { useLeadDoor } from './useLeadDoor';

/** Stores what a draft gained after it had arrived unnoticed; mostly that is nothing. */
export function useCatchUp() {
  const leadDoor = useLeadDoor();
  const [create, created] = useSalesCreateActivityMutation();
  const [update, updated] = useSalesUpdateActivityMutation();
  const [move, moved] = useSalesMoveOpportunityMutation();

  const busy = created.isLoading || updated.isLoading || moved.isLoading;
  const catchUp = async (sent: ActivityCreate, answer: ActivityAnswer): Promise<ActivityAnswer> => {
    const { report, next, reached } = missedOf(sent, answer);
    const { opportunity, lead, contact, organization, key } = sent;
    const data = report
      ? await update({ ...leadDoor(answer.data), body: report }).unwrap()
      : answer.data;
    const meta = { ...answer.meta };
    if (next && meta.next) {
      const { step } = next;
      const body = { ...step, subject: step.subject ?? null };
      meta.next = await update({ ...leadDoor(meta.next), body }).unwrap();
    } else if (next) {
      // Under a key of its own: this answer may get lost as well.
      const own = key ? { key: `${key}-next` } : {};
      const about = { opportunity, lead, contact, organization };
      meta.next = (await create({ ...about, ...next.step, ...own }).unwrap()).data;
    }
    if (reached && opportunity)
      meta.moved = await move({ documentId: opportunity, body: reached }).unwrap();
    return { data, meta };
  };
  return { catchUp, busy };
}
