import type { Opportunity, OpportunityUpdate, Question } from '../../shared/contracts';
import { BRIEF_KEYS, QUALIFICATION_KEYS } from '../../shared/contracts/opportunity';

export type RecordBody = Omit<Partial<OpportunityUpdate>, 'version'>;
export type Answer = string | number | boolean | null;

const FIELDS = [
  'title',
  'targetValue',
  'expectedCloseOn',
  'decisionOn',
  'nextStep',
  'priority',
  'source',
  'businessType',
  'interest',
  'needLevel',
  'informationLevel',
  'fitForCustomer',
  'fitForUs',
  'satisfaction',
] as const;

const isOneOf = <T extends string>(list: readonly T[], text: string | undefined): text is T =>
  list.some((known) => known === text);

const isAnswer = (value: unknown): value is Answer =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);
const asAnswer = (value: unknown): Answer => (isAnswer(value) ? value : null);

/** The field that a question fills, read from the opportunity; null where it fills none of them. */
function filled({ mapsTo }: Question, opportunity: Opportunity): { value: Answer } | null {
  const [root, key] = (mapsTo ?? '').split('.');
  if (root === 'brief' && isOneOf(BRIEF_KEYS, key)) {
    return { value: opportunity.brief[key] ?? null };
  }
  if (root === 'qualification' && isOneOf(QUALIFICATION_KEYS, key)) {
    return { value: opportunity.qualification[key] ?? null };
  }
  return isOneOf(FIELDS, root) ? { value: opportunity[root] } : null;
}

/** What is known already: the field counts, so that nothing is asked or typed twice. */
export function answerTo(question: Question, opportunity: Opportunity): Answer {
  const field = filled(question, opportunity)?.value;
  return field ?? asAnswer(opportunity.answers[question.key]);
}

/** The answer with the field that it fills. */
export function answerBody(question: Question, answer: Answer): RecordBody {
  const body: RecordBody = { answers: { [question.key]: answer } };
  const [root, key] = (question.mapsTo ?? '').split('.');
  if (root === 'brief' && isOneOf(BRIEF_KEYS, key)) {
    body.brief = { [key]: answer === null ? null : String(answer) };
  } else if (root === 'qualification' && isOneOf(QUALIFICATION_KEYS, key)) {
    body.qualification = { [key]: answer === null ? null : String(answer) };
  } else if (isOneOf(FIELDS, root)) {
    const value = root === 'satisfaction' && answer !== null ? Number(answer) : answer;
    Object.assign(body, { [root]: value });
  }
  return body;
}
