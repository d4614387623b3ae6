import type { Stage } from '../../../../shared/contracts';
import { NEW_STAGE, isEdited, stageChanges, stageForm } from '../../../domain/stage-form';
import type { StageForm } from '../../../domain/stage-form';
import { stageProblems } from '../../../domain/stage-problems';
import type { StageProblem } from '../../../domain/stage-problems';
import { useEditing } from '../../../hooks/useEditing';
import { useText } from '../../../hooks/useText';

const formOf = (stored: Stage | null): StageForm => (stored ? stageForm(stored) : NEW_STAGE);

/** A stage as it is being edited, over what is stored now; null makes a new one. */
export function useStageForm(stored: Stage | null) {
  const t = useText();
  const { start, problems, tell, ...editing } = useEditing<Stage | null, StageForm, StageProblem>(
    stored,
    formOf,
  );
  const { values } = editing;
  return {
    ...editing,
    dirty: isEdited(start, values),
    changes: () => stageChanges(start, values),
    /** Answers with the first field that has a problem. */
    check: (): string | null => tell(stageProblems(values)),
    problemText: (field: string): string | undefined => {
      const problem = problems[field];
      return problem && t(`settings.stages.problem.${problem}`);
    },
  };
}
export type StageFormState = ReturnType<typeof useStageForm>;
