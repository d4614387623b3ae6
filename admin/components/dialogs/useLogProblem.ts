import { useCallback } from 'react';

import { useText } from '../../hooks/useText';

import type { LogProblem } from './log-contact';

/** What to tell somebody about an input of a contact; `max`: how long it may be. */
export function useLogProblem(): (problem: LogProblem, max: number) => string {
  const t = useText();
  return useCallback(
    (problem, max) => {
      switch (problem) {
        case 'date':
          return t('form.problem.date');
        case 'future':
          return t('form.problem.future');
        case 'minutes':
          return t('form.problem.minutes');
        case 'tooLong':
          return t('form.problem.tooLong', { max });
      }
    },
    [t],
  );
}
