import type { StageFormState } from './useStageForm';

export type SectionProps = { form: StageFormState; readOnly: boolean };
