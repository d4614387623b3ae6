import type { Level, OpportunityRecordView } from '../../../shared/contracts';
import { LEVELS, QUALIFICATION_KEYS } from '../../../shared/contracts/opportunity';
import { fitChoices, levelChoices, qualificationChoices } from '../../components/fields/choices';
import type { Text } from '../../hooks/useText';

import type { Fact } from './fact';

type View = OpportunityRecordView;

/** Readiness to buy: the lowest of interest, need and information, once all three are known. */
export function readiness({
  interest,
  needLevel,
  informationLevel,
}: Pick<View['opportunity'], 'interest' | 'needLevel' | 'informationLevel'>): Level | null {
  const known = [interest, needLevel, informationLevel];
  if (known.includes(null)) return null;
  return LEVELS.find((level) => known.includes(level)) ?? null;
}

/** What one thinks of the chance, by the usual criteria. */
export function judgementFacts({ opportunity }: View, t: Text): Fact[] {
  const levels = (['interest', 'needLevel', 'informationLevel'] as const).map((field): Fact => ({
    field,
    label: t(`field.${field}`),
    value: opportunity[field],
    input: { type: 'choice', choices: levelChoices(t) },
  }));
  const fits = (['fitForCustomer', 'fitForUs'] as const).map((field): Fact => ({
    field,
    label: t(`field.${field}`),
    value: opportunity[field],
    input: { type: 'choice', choices: fitChoices(t) },
  }));
  const criteria = QUALIFICATION_KEYS.map((key): Fact => {
    const value = opportunity.qualification[key] ?? null;
    return {
      field: `qualification.${key}`,
      label: t('record.criterion', { name: t(`field.qualification.${key}`) }),
      hint: t(`field.hint.qualification.${key}`),
      value,
      input: { type: 'choice', choices: qualificationChoices(key, value, t) },
    };
  });
  const lowest = readiness(opportunity);
  const ready: Fact = {
    field: 'readiness',
    label: t('record.readiness'),
    value: lowest && t(`choice.level.${lowest}`),
    input: { type: 'text' },
    fixed: true,
  };
  return [...criteria, ...levels, ready, ...fits];
}
