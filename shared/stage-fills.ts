import {
  BRIEF_KEYS,
  BUSINESS_TYPES,
  FITS,
  LEVELS,
  PRIORITIES,
  QUALIFICATION_KEYS,
} from './contracts/opportunity';
import type { QuestionType } from './contracts/stage';

const BRIEF = BRIEF_KEYS.map((key) => `brief.${key}`);
const QUALIFICATION = QUALIFICATION_KEYS.map((key) => `qualification.${key}`);

/** Fields that take one of these values only: the options of a question that fills one are exactly such. */
export const FIXED_OPTIONS: Readonly<Record<string, readonly string[]>> = {
  interest: LEVELS,
  needLevel: LEVELS,
  informationLevel: LEVELS,
  fitForCustomer: FITS,
  fitForUs: FITS,
  priority: PRIORITIES,
  businessType: BUSINESS_TYPES,
};

/** What the editor of a stage offers as "fills", by the type of the question: fields that such an answer fits. */
export const FILLS_BY_TYPE: Readonly<Record<QuestionType, readonly string[]>> = {
  select: [...Object.keys(FIXED_OPTIONS), ...QUALIFICATION],
  text: [
    'nextStep',
    ...BRIEF,
    ...QUALIFICATION,
    'contacts',
    'organization.domain',
    'organization.industry',
    'organization.phone',
    'organization.targetGroup',
  ],
  longtext: [...BRIEF, ...QUALIFICATION, 'wonBecause', 'organization.note'],
  number: ['targetValue', 'organization.employees'],
  date: ['expectedCloseOn', 'decisionOn'],
  scale: ['satisfaction'],
};
