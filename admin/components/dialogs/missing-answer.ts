import type {
  Brief,
  Closing,
  MissingField,
  OpportunityFields,
  Qualification,
  Question,
  Ref,
} from '../../../shared/contracts';
import { parseMoney } from '../fields/money';

import type { MissingAnswer, MissingInput } from './missing';

/** What stands in an input: typed text, a code, a day, a tick, a person. */
export type Given = string | boolean | number | Ref | null;
export type Answers = Record<string, Given | undefined>;
export type Asked = { missing: MissingField; input: MissingInput };

const isRef = (given: Given | undefined): given is Ref =>
  typeof given === 'object' && given !== null;

export function isFilled({ input }: Asked, given: Given | undefined): boolean {
  if (input.type === 'unknown') return true;
  if (input.type === 'checklist') return given === true;
  if (typeof given === 'string') return given.trim() !== '';
  return given !== null && given !== undefined;
}

const number = (given: Given, locale: string): number | null => {
  const parsed = parseMoney(String(given), locale);
  return parsed.ok ? parsed.value : null;
};

/** Whether a number was asked for and something else was typed. */
export function isUnreadable({ input }: Asked, given: Given | undefined, locale: string): boolean {
  const asksNumber =
    input.type === 'money' ||
    input.type === 'percent' ||
    (input.type === 'question' && input.question.type === 'number');
  if (!asksNumber || typeof given !== 'string' || given.trim() === '') return false;
  const parsed = parseMoney(given, locale);
  return !parsed.ok || (input.type === 'percent' && (parsed.value ?? 0) > 100);
}

function questionAnswer({ type, options }: Question, given: Given, locale: string): unknown {
  if (type === 'number') return number(given, locale);
  const option = options?.find(({ value }) => String(value) === given);
  if (option) return option.value;
  return type === 'scale' ? Number(given) : given;
}

/** The inputs as a move takes them; what is empty is left out. */
export function answerOf(asked: readonly Asked[], answers: Answers, locale: string): MissingAnswer {
  const fields: Record<string, unknown> = {};
  const closing: Record<string, unknown> = {};
  const checklist: Record<string, boolean> = {};
  const replies: Record<string, unknown> = {};
  const brief: Brief = {};
  const qualification: Qualification = {};

  for (const one of asked) {
    const { input, missing } = one;
    const given = answers[missing.field];
    if (given === undefined || given === null || !isFilled(one, given)) continue;
    const text = typeof given === 'string' ? given.trim() : String(given);
    switch (input.type) {
      case 'checklist':
        checklist[input.key] = true;
        break;
      case 'question':
        replies[input.key] = questionAnswer(input.question, given, locale);
        break;
      case 'closingList':
      case 'closingText':
      case 'closingDay':
        closing[input.field] = text;
        break;
      case 'money':
      case 'percent':
        fields[input.field] = number(given, locale);
        break;
      case 'owner':
      case 'satisfaction':
        fields[input.field] = Number(given);
        break;
      case 'person':
        if (isRef(given)) fields[input.field] = given.documentId;
        break;
      case 'brief':
        brief[input.key] = text;
        break;
      case 'qualification':
        qualification[input.key] = text;
        break;
      case 'unknown':
        break;
      default:
        fields[input.field] = text;
    }
  }
  if (Object.keys(brief).length > 0) fields.brief = brief;
  if (Object.keys(qualification).length > 0) fields.qualification = qualification;

  const isUsed = (part: object) => Object.keys(part).length > 0;
  return {
    ...(isUsed(fields) ? { fields: fields as Partial<OpportunityFields> } : {}),
    ...(isUsed(checklist) ? { checklist } : {}),
    ...(isUsed(replies) ? { answers: replies } : {}),
    ...(isUsed(closing) ? { closing: closing as Closing } : {}),
  };
}
