import { useRef } from 'react';

import type { Activity, ActivityCreate, ActivityDone } from '../../shared/contracts';
import { useSalesCompleteActivityMutation, useSalesCreateActivityMutation } from '../api/activity';
import type { ActivityAnswer } from '../api/activity';
import { readFailure } from '../api/errors';
import { doneAs } from '../domain/resend';

import { useCatchUp } from './useCatchUp';
import { useLeadDoor } from './useLeadDoor';

type Keyed<T> = T & { key: string };

/**
 * Stores an activity, or that a follow-up is done, under the key of its draft. What got no answer may be stored already:
 * then what was written since is stored too.
 */
export function useSendActivity() {
  const leadDoor = useLeadDoor();
  const [create, created] = useSalesCreateActivityMutation();
  const [finish, finished] = useSalesCompleteActivityMutation();
  const { catchUp, busy } = useCatchUp();
  const unanswered = useRef(false);

  const answered = async (
    request: Promise<ActivityAnswer>,
    sent: (answer: ActivityAnswer) => ActivityCreate,
  ): Promise<ActivityAnswer> => {
    try {
      const answer = await request;
      const all = unanswered.current ? await catchUp(sent(answer), answer) : answer;
      unanswered.current = false;
      return all;
    } catch (error) {
      if (readFailure(error).status === null) unanswered.current = true;
      throw error;
    }
  };
  return {
    send: (body: Keyed<ActivityCreate>) => answered(create(body).unwrap(), () => body),
    complete: (planned: Activity, body: Keyed<ActivityDone>) =>
      answered(finish({ ...leadDoor(planned), body }).unwrap(), ({ data }) => doneAs(data, body)),
    busy: created.isLoading || finished.isLoading || busy,
  };
}
