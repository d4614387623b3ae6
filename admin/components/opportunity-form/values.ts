import type {
  BriefKey,
  BusinessType,
  Day,
  Fit,
  Funnel,
  Level,
  Opportunity,
  Priority,
  QualificationKey,
  Ref,
} from '../../../shared/contracts';
import { BRIEF_KEYS, QUALIFICATION_KEYS } from '../../../shared/contracts/opportunity';
import { moneyText } from '../fields/money';

/** What the inputs hold: numbers as typed, people with their names. */
export type FormValues = {
  title: string;
  organization: Ref | null;
  contact: Ref | null;
  targetValue: string;
  currency: string;
  stage: string | null;
  owner: number | null;
  expectedCloseOn: Day | null;
  decisionOn: Day | null;
  priority: Priority;
  source: string | null;
  nextStep: string;
  /** Null: the server decides by what the prospect has bought. */
  businessType: BusinessType | null;
  probability: string;
  probabilityReason: string;
  interest: Level | null;
  needLevel: Level | null;
  informationLevel: Level | null;
  fitForCustomer: Fit | null;
  fitForUs: Fit | null;
  brief: Record<BriefKey, string>;
  qualification: Record<QualificationKey, string | null>;
};
export type FormField = keyof FormValues;

function briefOf(brief: Opportunity['brief']): FormValues['brief'] {
  const entries = BRIEF_KEYS.map((key) => [key, brief[key] ?? '']);
  return Object.fromEntries(entries) as FormValues['brief'];
}

function qualificationOf(known: Opportunity['qualification']): FormValues['qualification'] {
  const entries = QUALIFICATION_KEYS.map((key) => [key, known[key] ?? null]);
  return Object.fromEntries(entries) as FormValues['qualification'];
}

/** Where a new opportunity may start: losing needs a reason and is done by a move. */
export const startStages = (funnel: Funnel) =>
  funnel.stages.filter(({ stage }) => stage.kind !== 'lost');

export function emptyValues(
  funnel: Funnel,
  stage: string | undefined,
  me: number | null,
): FormValues {
  const stages = startStages(funnel);
  const wanted = stages.find((place) => place.stage.documentId === stage);
  const first = stages.find((place) => place.stage.kind === 'open') ?? stages[0];
  return {
    title: '',
    organization: null,
    contact: null,
    targetValue: '',
    currency: funnel.currency,
    stage: (wanted ?? first)?.stage.documentId ?? null,
    owner: me,
    expectedCloseOn: null,
    decisionOn: null,
    priority: 'normal',
    source: null,
    nextStep: '',
    businessType: null,
    probability: '',
    probabilityReason: '',
    interest: null,
    needLevel: null,
    informationLevel: null,
    fitForCustomer: null,
    fitForUs: null,
    brief: briefOf({}),
    qualification: qualificationOf({}),
  };
}

export function valuesOf(opportunity: Opportunity, locale: string): FormValues {
  return {
    title: opportunity.title,
    organization: opportunity.organization,
    contact: opportunity.contact,
    targetValue: moneyText(opportunity.targetValue, locale),
    currency: opportunity.currency,
    stage: opportunity.stage?.documentId ?? null,
    owner: opportunity.owner?.id ?? null,
    expectedCloseOn: opportunity.expectedCloseOn,
    decisionOn: opportunity.decisionOn,
    priority: opportunity.priority,
    source: opportunity.source,
    nextStep: opportunity.nextStep ?? '',
    businessType: opportunity.businessType,
    probability: moneyText(opportunity.probabilityOverride, locale),
    probabilityReason: opportunity.probabilityReason ?? '',
    interest: opportunity.interest,
    needLevel: opportunity.needLevel,
    informationLevel: opportunity.informationLevel,
    fitForCustomer: opportunity.fitForCustomer,
    fitForUs: opportunity.fitForUs,
    brief: briefOf(opportunity.brief ?? {}),
    qualification: qualificationOf(opportunity.qualification ?? {}),
  };
}
