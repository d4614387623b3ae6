import { useMemo, useState } from 'react';

import type { Stage } from '../../../../shared/contracts';
import { NEW_STAGE, isEdited, stageChanges, stageForm } from '../../../domain/stage-form';
import type { StageForm } from '../../../domain/stage-form';
import { stageProblems } from '../../../domain/stage-problems';
import type { StageProblems } from '../../../domain/stage-problems';
import { useText } from '../../../hooks/useText';

/** A stage as it is being edited, over what is stored now; null makes a new one. */
export function useStageForm(stored: Stage | null) {
  const t = useText();
  const [edited, setEdited] = useState<Partial<StageForm>>({});
  const [problems, setProblems] = useState<StageProblems>({});
  const base = useMemo(() => (stored ? stageForm(stored) : NEW_STAGE), [stored]);
  const values = useMemo((): StageForm => ({ ...base, ...edited }), [base, edited]);

  return {
    values,
    dirty: isEdited(base, values),
    changes: () => stageChanges(base, values),
    change: (changed: Partial<StageForm>) => {
      setEdited((before) => ({ ...before, ...changed }));
      setProblems({});
    },
    reset: () => {
      setEdited({});
      setProblems({});
    },
    /** Answers with the first field that has a problem. */
    check: (): string | null => {
      const found = stageProblems(values);
      setProblems(found);
      return Object.keys(found)[0] ?? null;
    },
    problemText: (field: string): string | undefined => {
      const problem = problems[field];
      return problem && t(`settings.stages.problem.${problem}`);
    },
  };
}
export type StageFormState = ReturnType<typeof useStageForm>;
