import { FITS, BUSINESS_TYPES, LEVELS, PRIORITIES } from '../../../shared/contracts/opportunity';
import type {
  BusinessType,
  Fit,
  Level,
  Priority,
  QualificationKey,
} from '../../../shared/contracts/opportunity';
import type { Text } from '../../hooks/useText';

import type { Choice } from './ChoiceSelect';

export const priorityChoices = (t: Text): Choice<Priority>[] =>
  PRIORITIES.map((value) => ({ value, label: t(`choice.priority.${value}`) }));

export const levelChoices = (t: Text): Choice<Level>[] =>
  LEVELS.map((value) => ({ value, label: t(`choice.level.${value}`) }));

export const fitChoices = (t: Text): Choice<Fit>[] =>
  FITS.map((value) => ({ value, label: t(`choice.fit.${value}`) }));

export const businessTypeChoices = (t: Text): Choice<BusinessType>[] =>
  BUSINESS_TYPES.map((value) => ({ value, label: t(`choice.businessType.${value}`) }));

const SATISFACTION = ['1', '2', '3', '4', '5'] as const;
export const satisfactionChoices = (t: Text): Choice<(typeof SATISFACTION)[number]>[] =>
  SATISFACTION.map((value) => ({ value, label: t(`choice.satisfaction.${value}`) }));
/** The choice that a stored score stands for. */
export const scoreOf = (score: number | null) =>
  SATISFACTION.find((value) => Number(value) === score) ?? null;

const BUDGETS = ['unknown', 'none', 'planned', 'approved'] as const;
const AUTHORITIES = ['unknown', 'user', 'influencer', 'decider'] as const;
const NEEDS = ['unknown', 'none', 'latent', 'explicit'] as const;
const TIMINGS = ['unknown', 'later', 'year', 'quarter'] as const;

function criterionChoices(criterion: QualificationKey, t: Text): Choice<string>[] {
  switch (criterion) {
    case 'budget':
      return BUDGETS.map((value) => ({ value, label: t(`choice.budget.${value}`) }));
    case 'authority':
      return AUTHORITIES.map((value) => ({ value, label: t(`choice.authority.${value}`) }));
    case 'need':
      return NEEDS.map((value) => ({ value, label: t(`choice.need.${value}`) }));
    case 'timing':
      return TIMINGS.map((value) => ({ value, label: t(`choice.timing.${value}`) }));
  }
}

/** Questions of a stage and imports put other words into these fields: the stored one stays choosable. */
export function qualificationChoices(
  criterion: QualificationKey,
  stored: string | null,
  t: Text,
): Choice<string>[] {
  const choices = criterionChoices(criterion, t);
  if (!stored || choices.some(({ value }) => value === stored)) return choices;
  const fit = FITS.find((value) => value === stored);
  return [...choices, { value: stored, label: fit ? t(`choice.fit.${fit}`) : stored }];
}
