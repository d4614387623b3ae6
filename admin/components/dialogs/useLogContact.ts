import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Activity, Outcome } from '../../../shared/contracts';
import { useSalesActivitiesQuery } from '../../api/activity';
import type { ActivitiesArgs } from '../../api/activity';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesSettingsQuery } from '../../api/settings';
import { settleable } from '../../domain/activity-state';
import { newKey } from '../../domain/new-key';
import { useCan } from '../../hooks/useCan';
import { useMe } from '../../hooks/useMe';
import { useSendActivity } from '../../hooks/useSendActivity';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { today } from '../fields/day';

import {
  AGREED_DATE,
  completedActivity,
  dueUntil,
  emptyLog,
  loggedActivity,
  logProblems,
  nextOf,
  LONGEST_LINE,
  LONGEST_TEXT,
  proposedDay,
  USUAL_TIME,
} from './log-contact';
import type { About, LogProblems, LogValues, NextStep } from './log-contact';
import { useLogProblem } from './useLogProblem';

export type LogOptions = {
  /** What is known before anything is entered. */
  start?: Partial<LogValues>;
  /** The follow-up that has happened; nothing new is logged then. */
  completes?: Activity;
  /** Follow-ups of the opportunity, where they are read already. */
  planned?: readonly Activity[];
};

const OFFERED = 10;
/** Among somebody's follow-ups are also those of opportunities. */
const READ_OF_PERSON = 50;

function followUpsOf({ documentId, contact, organization, lead }: About): ActivitiesArgs {
  if (documentId) return { opportunity: documentId, planned: true, pageSize: OFFERED };
  if (lead) return { lead, planned: true, pageSize: OFFERED };
  const whose = contact
    ? { contact: contact.documentId }
    : { organization: organization?.documentId };
  return { ...whose, planned: true, pageSize: READ_OF_PERSON };
}

/** `canUpdate`: the asking user may change what it is about, and so all its follow-ups. */
export type LogSubject = About & { canUpdate?: boolean };

export function useLogContact(card: LogSubject, onSaved: () => void, options: LogOptions = {}) {
  const { completes } = options;
  const t = useText();
  const { formatDate } = useIntl();
  const { toggleNotification } = useNotification();
  const { data: settings } = useSalesSettingsQuery();
  const timeZone = useSiteTimeZone();
  const me = useMe();
  const { send, complete, busy } = useSendActivity();
  const [key] = useState(newKey);
  const [start] = useState<LogValues>(() => ({
    ...emptyLog(),
    ...(completes ? { kind: completes.kind } : {}),
    ...options.start,
  }));
  const [values, setValues] = useState(start);
  const [problems, setProblems] = useState<LogProblems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [nextTouched, setNextTouched] = useState(false);
  const [settlesTouched, setSettlesTouched] = useState(false);
  const { documentId: opportunity } = card;
  const isRead = options.planned !== undefined || completes !== undefined;
  const mayRead = useCan('opportunityRead');
  const followUps = useSalesActivitiesQuery(followUpsOf(card), {
    skip: isRead || !mayRead,
    refetchOnMountOrArgChange: true,
  });
  const known = completes ? [] : (options.planned ?? followUps.data?.data ?? []);
  const planned = settleable(known, card.canUpdate ?? false, me?.id)
    .filter((one) => (one.opportunity === null) === (opportunity === null))
    .slice(0, options.planned ? undefined : OFFERED);
  // A note settles nothing by itself.
  const due = values.kind === 'note' ? [] : dueUntil(planned, today(timeZone), timeZone);
  const settles = settlesTouched ? values.settles : due;

  const change = (changes: Partial<LogValues>) => {
    setValues((before) => ({ ...before, ...changes }));
    setProblems({});
  };
  const changeNext = (changes: Partial<NextStep>) => {
    setNextTouched(true);
    setValues((before) => ({ ...before, next: { ...before.next, ...changes } }));
    setProblems({});
  };

  const changeSettles = (next: readonly string[]) => {
    setSettlesTouched(true);
    change({ settles: next });
  };

  /** Reached nobody: a next try is proposed, as long as the user planned nothing himself. */
  const chooseOutcome = (outcome: Outcome | null) => {
    if (nextTouched) return change({ outcome });
    const day = proposedDay(outcome, today(timeZone), settings?.workingDays, settings?.holidays);
    const isAgreed = outcome !== null && AGREED_DATE.includes(outcome);
    const due = { day, time: USUAL_TIME };
    const kind = outcome === 'moved' ? values.kind : 'call';
    change({ outcome, next: { ...values.next, planned: day !== null || isAgreed, due, kind } });
  };

  const words = useLogProblem();
  const problemText = (field: keyof LogProblems): string | undefined => {
    const problem = problems[field];
    return problem && words(problem, field === 'body' ? LONGEST_TEXT : LONGEST_LINE);
  };

  const save = async () => {
    setFailure(null);
    const next = nextOf(values, timeZone);
    try {
      if (completes) {
        await complete(completes, { ...completedActivity(values, timeZone), key });
      } else {
        const body = loggedActivity({ ...values, settles }, card, timeZone);
        await send({ ...body, key });
      }
      const date = next ? formatDate(next.dueAt, { dateStyle: 'medium', timeZone }) : '';
      const message = next ? t('log.savedWithNext', { date }) : t('log.saved');
      toggleNotification({ type: 'success', message });
      onSaved();
    } catch (error) {
      setFailure(readFailure(error));
    }
  };

  /** Answers with the first field that has a problem. */
  const submit = (): string | null => {
    const found = logProblems(values, new Date(), timeZone);
    setProblems(found);
    const [first] = Object.keys(found);
    if (!first) void save();
    return first ?? null;
  };

  // Keywords that were typed before the dialog came would be lost as well.
  const dirty = JSON.stringify(values) !== JSON.stringify({ ...start, body: '' });
  return {
    ...{ values, change, changeNext, chooseOutcome, problemText },
    ...{ planned, settles, changeSettles },
    ...{ submit, busy, failure, dirty },
  };
}
