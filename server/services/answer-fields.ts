import type { z } from '@strapi/utils';
import type { OrganizationInput } from '../../shared/contracts/person';
import type { Question } from '../../shared/contracts/stage';
import { invalid } from '../domain/errors';
import { KEYED_FIELDS } from '../domain/opportunity-patch';
import { opportunityFields } from '../validation/opportunity-fields';
import { FIELDS_FROM_ANSWERS, organizationUpdate } from '../validation/organization';
import type { FieldInput } from './opportunity-fields';

type Answers = Record<string, unknown>;
/** A field or a key of one, with the answer that fills it. */
type Mapped = { head: string; tail: string | undefined; key: string; value: unknown };

const KEYED: ReadonlySet<string> = new Set(KEYED_FIELDS);
const isBlank = (value: unknown) => value === null || value === undefined || value === '';

const mapped = (questions: readonly Question[], answers: Answers): Mapped[] =>
  questions.flatMap(({ key, mapsTo }) => {
    const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
    if (!mapsTo || isBlank(value)) return [];
    const [head = '', tail] = mapsTo.split('.');
    return [{ head, tail, key, value }];
  });

function checked(schema: z.ZodType, value: unknown, key: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw invalid(`answers.${key}`, result.error.issues[0]?.message ?? 'is not valid');
}

/**
 * Fields that answers fill, so that nothing is typed twice (`mapsTo` of a question): opportunity fields and keys of brief
 * and qualification. What maps to contacts stays an answer.
 */
export function fieldsFromAnswers(questions: readonly Question[], answers: Answers): FieldInput {
  const raw: Record<string, unknown> = {};
  const askedBy = new Map<string, string>();
  for (const { head, tail, key, value } of mapped(questions, answers)) {
    if (tail && !KEYED.has(head)) continue;
    const part = raw[head];
    raw[head] = tail ? { ...(typeof part === 'object' ? part : {}), [tail]: String(value) } : value;
    askedBy.set(head, key);
  }
  const fields: FieldInput = {};
  for (const [field, schema] of Object.entries(opportunityFields)) {
    if (!(field in raw)) continue;
    const value = field === 'satisfaction' ? Number(raw[field]) : raw[field];
    Object.assign(fields, { [field]: checked(schema, value, askedBy.get(field) ?? field) });
  }
  return fields;
}

export type FromAnswers = Partial<Pick<OrganizationInput, (typeof FIELDS_FROM_ANSWERS)[number]>>;

/** All that a funnel asks; where two stages use one key, the one that the opportunity stands in counts. */
export function questionsAsked(
  stages: readonly { stage: number; of: { questions: readonly Question[] } }[],
  current: number | null,
): Question[] {
  const isCurrent = ({ stage }: { stage: number }) => stage === current;
  const inOrder = [...stages.filter(isCurrent), ...stages.filter((each) => !isCurrent(each))];
  const byKey = new Map<string, Question>();
  for (const question of inOrder.flatMap(({ of }) => of.questions))
    if (!byKey.has(question.key)) byKey.set(question.key, question);
  return [...byKey.values()];
}

/** The same for `organization.*`: it fills a field of the organization that is still empty. */
export function organizationFromAnswers(
  questions: readonly Question[],
  answers: Answers,
): FromAnswers {
  const fields: FromAnswers = {};
  for (const { head, tail, key, value } of mapped(questions, answers)) {
    const field = FIELDS_FROM_ANSWERS.find((name) => name === tail);
    if (head !== 'organization' || !field) continue;
    const given = field === 'employees' ? Number(value) : String(value);
    Object.assign(fields, checked(organizationUpdate, { [field]: given }, key));
  }
  return fields;
}
