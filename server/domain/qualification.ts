import type {
  CriterionAnswers,
  QualificationPart,
  QualificationScore,
  QualificationSettings,
} from '../../shared/contracts/lead-work';
import type { Fit } from './ideal-customer';

/** The answer that says that nobody knows. */
const UNKNOWN = 'unknown';

const toTenth = (points: number): number => Math.round(points * 10) / 10;

/**
 * The one number of a lead (R3.11), 0 to 100, and its parts: each criterion earns the share of its weight that its answer
 * says, the ideal customer the share that is met. A criterion that nobody knows earns nothing; an ideal customer of which
 * nothing is known counts neither way. It proposes `qualified` from the settings' number on, where enough is known.
 */
export function qualificationScore(
  settings: QualificationSettings,
  answers: CriterionAnswers,
  fit: Fit | null,
): QualificationScore {
  const { criteria, qualifiedFrom, minimumKnown } = settings;
  const fitShare = fit?.share ?? null;
  const fitWeight = fitShare === null ? 0 : settings.idealCustomerWeight;
  const total = criteria.reduce((sum, { weight }) => sum + weight, fitWeight);
  const worth = (weight: number): number => (total === 0 ? 0 : (weight * 100) / total);
  const parts = criteria.map(({ key, weight, options }) => {
    const given = Object.hasOwn(answers, key) ? answers[key] : undefined;
    const answer = given?.answer ?? null;
    const option = options.find((candidate) => candidate.key === answer);
    const share = option && option.key !== UNKNOWN ? option.share : null;
    const exact = worth(weight) * (share ?? 0);
    const part: QualificationPart = {
      key,
      answer: option?.key ?? null,
      note: given?.note ?? null,
      share,
      points: toTenth(exact),
      maxPoints: toTenth(worth(weight)),
    };
    return { part, exact };
  });
  const fitPoints = worth(fitWeight) * (fitShare ?? 0);
  const exact = parts.reduce((sum, part) => sum + part.exact, fitPoints);
  const score = Math.min(100, Math.max(0, Math.round(exact)));
  const known = parts.filter(({ part }) => part.share !== null).length;
  return {
    score,
    parts: parts.map(({ part }) => part),
    fit:
      fit && fit.criteria.length > 0
        ? {
            share: fitShare,
            points: toTenth(fitPoints),
            maxPoints: toTenth(worth(fitWeight)),
            criteria: fit.criteria,
          }
        : null,
    known,
    suggestion: score >= qualifiedFrom && known >= minimumKnown ? 'qualified' : null,
  };
}
