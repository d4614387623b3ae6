import { useCallback } from 'react';

import type { FunnelProblem } from '../../../../shared/contracts';
import { useFormulaProblem } from '../../../hooks/useFormulaProblem';
import { useText } from '../../../hooks/useText';

/** What is wrong with a stored funnel, in the reader's language. */
export function useProblemText(): (problem: FunnelProblem) => string {
  const t = useText();
  const formulaText = useFormulaProblem();
  return useCallback(
    (problem) => {
      switch (problem.field) {
        case 'formula':
          return t('settings.funnels.problem.formula', { problem: formulaText(problem.formula) });
        case 'stages':
          return t('settings.funnels.problem.stages');
        case 'criticalDays':
          return t('settings.funnels.problem.criticalDays', { names: problem.stage.name });
        case 'team':
          return t('settings.funnels.problem.team', { name: problem.user.name });
      }
    },
    [t, formulaText],
  );
}
