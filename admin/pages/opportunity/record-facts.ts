import type { Level, OpportunityRecordView, SiteAttribute } from '../../../shared/contracts';
import {
  BRIEF_KEYS,
  LEVELS,
  QUALIFICATION_KEYS,
  RELATION_KINDS,
} from '../../../shared/contracts/opportunity';
import {
  businessTypeChoices,
  fitChoices,
  levelChoices,
  priorityChoices,
  qualificationChoices,
  satisfactionChoices,
} from '../../components/fields/choices';
import { reasonList } from '../../components/dialogs/useAsked';
import { answerTo } from '../../domain/question-answer';
import type { Text } from '../../hooks/useText';

import type { Fact, FactInput } from './fact';

type View = OpportunityRecordView;

export const valueFact = ({ opportunity }: View, t: Text): Fact => ({
  field: 'targetValue',
  label: t('field.targetValue'),
  value: opportunity.targetValue,
  input: { type: 'money', currency: opportunity.currency },
});

export const nextStepFact = ({ opportunity }: View, t: Text): Fact => ({
  field: 'nextStep',
  label: t('field.nextStep'),
  value: opportunity.nextStep,
  input: { type: 'text' },
});

export const closeFacts = ({ opportunity }: View, t: Text): Fact[] =>
  (['expectedCloseOn', 'decisionOn'] as const).map((field) => ({
    field,
    label: t(`field.${field}`),
    value: opportunity[field],
    input: { type: 'day' },
  }));

/** What the stage asks; the answer of a question may stand in another field. */
export function questionFacts({ opportunity, funnel }: View): Fact[] {
  const place = funnel.stages.find(
    ({ stage }) => stage.documentId === opportunity.stage?.documentId,
  );
  return (place?.stage.questions ?? []).map((question) => ({
    field: `answers.${question.key}`,
    label: question.label,
    value: answerTo(question, opportunity),
    input: { type: 'question', question },
    required: question.required,
  }));
}

const briefFacts = ({ opportunity }: View, t: Text): Fact[] =>
  BRIEF_KEYS.map((key) => ({
    field: `brief.${key}`,
    label: t(`field.brief.${key}`),
    value: opportunity.brief[key] ?? null,
    input: { type: 'longtext' },
  }));

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

function judgementFacts({ opportunity }: View, t: Text): Fact[] {
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

function originFacts({ opportunity }: View, t: Text): Fact[] {
  const relations = RELATION_KINDS.map((value) => ({
    value,
    label: t(`choice.relation.${value}`),
  }));
  const choice = (
    field: 'priority' | 'businessType',
    choices: Extract<FactInput, { type: 'choice' }>['choices'],
  ): Fact => ({
    field,
    label: t(`field.${field}`),
    value: opportunity[field],
    input: { type: 'choice', choices },
    required: true,
  });
  return [
    {
      field: 'source',
      label: t('field.source'),
      value: opportunity.source,
      input: { type: 'list', list: 'sources' },
    },
    choice('businessType', businessTypeChoices(t)),
    choice('priority', priorityChoices(t)),
    {
      field: 'referredByOrganization',
      label: t('field.referredByOrganization'),
      value: opportunity.referredByOrganization,
      input: { type: 'person', person: 'organization' },
    },
    {
      field: 'referredByContact',
      label: t('field.referredByContact'),
      value: opportunity.referredByContact,
      input: { type: 'person', person: 'contact' },
    },
    {
      field: 'predecessor',
      label: t('field.predecessor'),
      value: opportunity.predecessor && {
        documentId: opportunity.predecessor.documentId,
        name: opportunity.predecessor.title,
      },
      input: { type: 'opportunity' },
      fixed: true,
    },
    {
      field: 'relationKind',
      label: t('field.relationKind'),
      value: opportunity.relationKind,
      input: { type: 'choice', choices: relations },
    },
  ];
}

/** How it ended; only of one that has. */
function closingFacts({ opportunity, funnel }: View, t: Text): Fact[] {
  if (opportunity.status === 'open') return [];
  const text = (field: 'wonBecause' | 'lostTo' | 'lossNote'): Fact => ({
    field,
    label: t(`field.${field}`),
    value: opportunity[field],
    input: { type: 'longtext' },
  });
  const review = (['good', 'improve'] as const).map((key): Fact => ({
    field: `review.${key}`,
    label: t(`review.${key}`),
    value: opportunity.review[key] ?? null,
    input: { type: 'longtext' },
  }));
  const satisfaction: Fact = {
    field: 'satisfaction',
    label: t('field.satisfaction'),
    value: opportunity.satisfaction,
    input: { type: 'choice', choices: satisfactionChoices(t) },
  };
  if (opportunity.status === 'won') return [text('wonBecause'), satisfaction, ...review];
  return [
    {
      field: 'lossReason',
      label: t('field.lossReason'),
      value: opportunity.lossReason,
      input: { type: 'list', list: reasonList(funnel.purpose) },
      required: true,
    },
    {
      ...text('lostTo'),
      input: { type: 'listOrText', list: 'competitors' },
    },
    text('lossNote'),
    {
      field: 'retryOn',
      label: t('field.retryOn'),
      value: opportunity.retryOn,
      input: { type: 'day' },
    },
    ...review,
  ];
}

const contractFacts = ({ opportunity }: View, t: Text): Fact[] => [
  {
    field: 'contractUrl',
    label: t('field.contractUrl'),
    hint: t('record.files.warning'),
    value: opportunity.contractUrl,
    input: { type: 'url' },
  },
  {
    field: 'contractSignedOn',
    label: t('field.contractSignedOn'),
    value: opportunity.contractSignedOn,
    input: { type: 'day' },
  },
];

const ATTRIBUTE_INPUTS: { [Type in Exclude<SiteAttribute['type'], 'enumeration'>]: FactInput } = {
  string: { type: 'text' },
  text: { type: 'longtext' },
  email: { type: 'email' },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  float: { type: 'number' },
  boolean: { type: 'yesNo' },
  date: { type: 'day' },
};

/** `plannedSeats` as one would write it: the site gave no other name. */
const words = (name: string): string => {
  const spaced = name.replace(/[_-]+/g, ' ').replace(/([a-z\d])([A-Z])/g, '$1 $2');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

const siteFacts = ({ attributes }: View): Fact[] =>
  attributes.map(({ name, type, options = [], value }) => ({
    field: `attributes.${name}`,
    label: words(name),
    value,
    input:
      type === 'enumeration'
        ? { type: 'choice', choices: options.map((option) => ({ value: option, label: option })) }
        : ATTRIBUTE_INPUTS[type],
  }));

/** All that may be known, in the order in which it is of use; how it ended comes first. */
export const recordGroups = (record: View, t: Text): { title: string; facts: Fact[] }[] =>
  [
    { title: t('record.closing'), facts: closingFacts(record, t) },
    { title: t('field.brief'), facts: briefFacts(record, t) },
    { title: t('form.group.judgement'), facts: judgementFacts(record, t) },
    { title: t('record.contract'), facts: contractFacts(record, t) },
    { title: t('record.site'), facts: siteFacts(record) },
    { title: t('record.origin'), facts: originFacts(record, t) },
  ].filter(({ facts }) => facts.length > 0);
