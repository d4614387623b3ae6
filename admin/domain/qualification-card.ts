import type { Criterion, Lead, QualificationPart } from '../../shared/contracts';
import { LEAD_STEPS } from '../../shared/contracts/lead';

type Language = 'de' | 'en';
export type CriterionView = {
  key: string;
  label: string;
  hint: string | null;
  options: { value: string; label: string }[];
  answer: string | null;
  note: string | null;
  points: number;
  maxPoints: number;
};

/** The criteria of the settings with what is known of a lead; one without a weight still asks. */
export function criterionViews(
  criteria: readonly Criterion[],
  parts: readonly QualificationPart[],
  language: Language,
): CriterionView[] {
  return criteria.map(({ key, label, hint, options }) => {
    const part = parts.find((one) => one.key === key);
    return {
      key,
      label: label[language] || label.de || label.en,
      hint: hint ? hint[language] || null : null,
      options: options.map((option) => ({
        value: option.key,
        label: option.label[language] || option.label.de || option.label.en,
      })),
      answer: part?.answer ?? null,
      note: part?.note ?? null,
      points: part?.points ?? 0,
      maxPoints: part?.maxPoints ?? 0,
    };
  });
}

/** Whether the number proposes a step that the lead can take. */
export const isProposed = ({ qualification, status }: Pick<Lead, 'qualification' | 'status'>) =>
  qualification.suggestion !== null && LEAD_STEPS[status].includes(qualification.suggestion);
