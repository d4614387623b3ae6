import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Outcome } from '../../../shared/contracts';
import { useSalesCreateActivityMutation } from '../../api/activity';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesSettingsQuery } from '../../api/settings';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { today } from '../fields/day';

import {
  AGREED_DATE,
  loggedActivity,
  logProblems,
  LONGEST_LINE,
  LONGEST_TEXT,
  plannedActivity,
  proposedDay,
  USUAL_TIME,
} from './log-contact';
import type { About, LogProblems, LogValues, NextStep } from './log-contact';

const START: LogValues = {
  kind: 'call',
  direction: 'out',
  when: null,
  outcome: null,
  body: '',
  duration: '',
  objectionKind: null,
  objectionState: 'open',
  next: { planned: false, kind: 'call', due: { day: null, time: USUAL_TIME }, subject: '' },
};

export function useLogContact(card: About, onSaved: () => void) {
  const t = useText();
  const { formatDate } = useIntl();
  const { toggleNotification } = useNotification();
  const { data: settings } = useSalesSettingsQuery();
  const timeZone = useSiteTimeZone();
  const [createActivity, { isLoading }] = useSalesCreateActivityMutation();
  const [values, setValues] = useState(START);
  const [problems, setProblems] = useState<LogProblems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [nextTouched, setNextTouched] = useState(false);
  /** The contact is stored, only the follow-up is not: trying again must not log it twice. */
  const [logged, setLogged] = useState(false);

  const change = (changes: Partial<LogValues>) => {
    setValues((before) => ({ ...before, ...changes }));
    setProblems({});
  };
  const changeNext = (changes: Partial<NextStep>) => {
    setNextTouched(true);
    setValues((before) => ({ ...before, next: { ...before.next, ...changes } }));
    setProblems({});
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

  const problemText = (field: keyof LogProblems): string | undefined => {
    switch (problems[field]) {
      case 'date':
        return t('form.problem.date');
      case 'future':
        return t('form.problem.future');
      case 'minutes':
        return t('form.problem.minutes');
      case 'tooLong':
        return t('form.problem.tooLong', { max: field === 'body' ? LONGEST_TEXT : LONGEST_LINE });
      case undefined:
        return undefined;
    }
  };

  const save = async () => {
    setFailure(null);
    const next = values.next.planned ? plannedActivity(values.next, card, timeZone) : null;
    try {
      if (!logged) await createActivity(loggedActivity(values, card, timeZone)).unwrap();
      if (next) {
        setLogged(true);
        await createActivity(next).unwrap();
      }
      const date = next?.dueAt ? formatDate(next.dueAt, { dateStyle: 'medium', timeZone }) : '';
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

  const dirty = JSON.stringify(values) !== JSON.stringify(START);
  return {
    ...{ values, change, changeNext, chooseOutcome, problemText },
    ...{ submit, busy: isLoading, failure, logged: logged && failure !== null, dirty },
  };
}
