import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Activity, Outcome } from '../../../shared/contracts';
import {
  useSalesActivitiesQuery,
  useSalesCompleteActivityMutation,
  useSalesCreateActivityMutation,
} from '../../api/activity';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesSettingsQuery } from '../../api/settings';
import { newKey } from '../../domain/new-key';
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

export function useLogContact(card: About, onSaved: () => void, options: LogOptions = {}) {
  const { completes } = options;
  const t = useText();
  const { formatDate } = useIntl();
  const { toggleNotification } = useNotification();
  const { data: settings } = useSalesSettingsQuery();
  const timeZone = useSiteTimeZone();
  const [createActivity, created] = useSalesCreateActivityMutation();
  const [completeActivity, completed] = useSalesCompleteActivityMutation();
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
  const isRead = options.planned !== undefined || completes !== undefined || opportunity === null;
  const followUps = useSalesActivitiesQuery(
    { opportunity: opportunity ?? undefined, planned: true, pageSize: OFFERED },
    { skip: isRead, refetchOnMountOrArgChange: true },
  );
  const planned = completes ? [] : (options.planned ?? followUps.data?.data ?? []);
  const settles = settlesTouched ? values.settles : dueUntil(planned, today(timeZone), timeZone);

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
        const { documentId } = completes;
        const body = completedActivity(values, timeZone);
        await completeActivity({ documentId, body }).unwrap();
      } else {
        const body = loggedActivity({ ...values, settles }, card, timeZone);
        await createActivity({ ...body, key }).unwrap();
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

  const dirty = JSON.stringify(values) !== JSON.stringify(start);
  return {
    ...{ values, change, changeNext, chooseOutcome, problemText },
    ...{ planned, settles, changeSettles },
    ...{ submit, busy: created.isLoading || completed.isLoading, failure, dirty },
  };
}
