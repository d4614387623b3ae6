import type { OpportunityRecordView, SiteAttribute } from '../../../shared/contracts';
import { BRIEF_KEYS, RELATION_KINDS } from '../../../shared/contracts/opportunity';
import { businessTypeChoices, priorityChoices } from '../../components/fields/choices';
import { answerTo } from '../../domain/question-answer';
import { words } from '../../domain/words';
import type { Text } from '../../hooks/useText';

import { closingFacts } from './closing-facts';
import type { Fact, FactInput } from './fact';
import { judgementFacts } from './judgement-facts';

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
export const recordGroups = (
  record: View,
  t: Text,
  timeZone: string,
): { title: string; facts: Fact[] }[] =>
  [
    { title: t('record.closing'), facts: closingFacts(record, t, timeZone) },
    { title: t('field.brief'), facts: briefFacts(record, t) },
    { title: t('form.group.judgement'), facts: judgementFacts(record, t) },
    { title: t('record.contract'), facts: contractFacts(record, t) },
    { title: t('record.site'), facts: siteFacts(record) },
    { title: t('record.origin'), facts: originFacts(record, t) },
  ].filter(({ facts }) => facts.length > 0);
