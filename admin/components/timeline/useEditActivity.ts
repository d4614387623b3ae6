import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { Activity } from '../../../shared/contracts';
import { useSalesUpdateActivityMutation } from '../../api/activity';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { withSeen } from '../../domain/activity-seen';
import { editBody, editOf, editProblems } from '../../domain/activity-edit';
import type { ActivityEdit, ActivityEditProblems } from '../../domain/activity-edit';
import { useLeadDoor } from '../../hooks/useLeadDoor';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { LONGEST_LINE, LONGEST_TEXT } from '../dialogs/log-contact';
import { useLogProblem } from '../dialogs/useLogProblem';
import { useMoneyProblem } from '../fields/useMoneyProblem';

/** The inputs of something that happened, and how they are stored. */
export function useEditActivity(activity: Activity, onSaved: () => void) {
  const t = useText();
  const { locale } = useIntl();
  const timeZone = useSiteTimeZone();
  const leadDoor = useLeadDoor();
  const place = { timeZone, locale };
  const words = useLogProblem();
  const moneyWords = useMoneyProblem();
  const { toggleNotification } = useNotification();
  const [update, { isLoading: busy }] = useSalesUpdateActivityMutation();
  const [start] = useState<ActivityEdit>(() => editOf(activity, place));
  const [values, setValues] = useState(start);
  const [problems, setProblems] = useState<ActivityEditProblems>({});
  const [failure, setFailure] = useState<Failure | null>(null);

  const set = (next: ActivityEdit) => {
    setValues(next);
    setProblems({});
  };
  const problemText = (field: keyof ActivityEditProblems): string | undefined => {
    if (field === 'cost') return problems.cost && moneyWords(problems.cost);
    const problem = problems[field];
    return problem && words(problem, field === 'body' ? LONGEST_TEXT : LONGEST_LINE);
  };
  const save = async () => {
    setFailure(null);
    const change = editBody(values, start, place);
    if (Object.keys(change).length > 0) {
      const body = withSeen(activity, change, failure?.details.changes);
      const answer = await update({ ...leadDoor(activity), body });
      if ('error' in answer) return setFailure(readFailure(answer.error));
      toggleNotification({ type: 'success', message: t('form.saved') });
    }
    onSaved();
  };
  /** Answers with the first field that has a problem. */
  const submit = (): string | null => {
    const found = editProblems(values, new Date(), place);
    setProblems(found);
    const [first] = Object.keys(found);
    if (!first) void save();
    return first ?? null;
  };
  const dirty = JSON.stringify(values) !== JSON.stringify(start);
  return { values, set, problemText, submit, busy, failure, dirty };
}
