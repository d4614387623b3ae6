import type { ListName, Question, Ref } from '../../../shared/contracts';
import type { Choice } from '../../components/fields/ChoiceSelect';
import { canonical, moneyText, parseMoney } from '../../components/fields/money';
import type { PersonType } from '../../components/fields/person';
import { isWebAddress } from '../../domain/document-link';
import { answerBody } from '../../domain/question-answer';
import type { Answer, RecordBody } from '../../domain/question-answer';
import { bodyOf } from '../../domain/record-body';

export type FactValue = Answer | Ref;
export type FactInput =
  | { type: 'text' | 'longtext' | 'url' | 'email' | 'number' | 'integer' | 'day' | 'yesNo' }
  | { type: 'money'; currency: string }
  | { type: 'choice'; choices: readonly Choice<string>[] }
  | { type: 'list' | 'listOrText'; list: ListName }
  | { type: 'person'; person: PersonType }
  | { type: 'question'; question: Question }
  /** Only shown. */
  | { type: 'opportunity' };

/** Something that is known of an opportunity, or is not yet. */
export type Fact = {
  /** The name under which it is written: `title`, `brief.goals`, `answers.budget`. */
  field: string;
  label: string;
  hint?: string;
  value: FactValue;
  input: FactInput;
  required?: boolean;
  fixed?: boolean;
};

export const isRef = (value: FactValue): value is Ref =>
  typeof value === 'object' && value !== null;
export const isKnown = ({ value }: Pick<Fact, 'value'>): boolean => value !== null && value !== '';

const isNumber = (type: FactInput['type']) => type === 'number' || type === 'integer';

export type FactProblem = 'number' | 'integer' | 'url' | 'money' | 'required';
export type ReadFact = { ok: true; value: FactValue } | { ok: false; problem: FactProblem };
const read = (value: FactValue): ReadFact => ({ ok: true, value });
const wrong = (problem: FactProblem): ReadFact => ({ ok: false, problem });

/** As the reader writes numbers: "1.250" has three decimals in one language and none in the other. */
function readNumber(text: string, whole: boolean, locale: string): ReadFact {
  const bare = text.replace(/[\s'’]/g, '');
  const sign = /^[-−–]/.test(bare) ? -1 : 1;
  const digits = canonical(sign < 0 ? bare.slice(1) : bare, locale);
  if (digits === null) return wrong('number');
  const number = sign * Number(digits);
  return whole && !Number.isInteger(number) ? wrong('integer') : read(number);
}

function readQuestion({ type, options }: Question, text: string, locale: string): ReadFact {
  if (type === 'number') {
    const parsed = parseMoney(text, locale);
    return parsed.ok ? read(parsed.value) : wrong('number');
  }
  const option = options?.find(({ value }) => String(value) === text);
  if (option) return read(option.value);
  return read(type === 'scale' ? Number(text) : text);
}

/** What its input starts with: numbers as the reader writes them, so that they are read back as they are. */
export function factStart(
  { input, value }: Pick<Fact, 'input' | 'value'>,
  locale: string,
): FactValue {
  if (typeof value !== 'number') return value;
  if (input.type === 'money') return moneyText(value, locale);
  const isAnswer = input.type === 'question' && input.question.type === 'number';
  if (!isAnswer && !isNumber(input.type)) return value;
  const format = {
    numberingSystem: 'latn',
    useGrouping: false,
    maximumFractionDigits: 15,
  } as const;
  return new Intl.NumberFormat(locale, format).format(value);
}

/** What stands in an input as it is stored; empty text is nothing. */
export function readFact({ input, required }: Fact, given: FactValue, locale: string): ReadFact {
  const value = typeof given === 'string' ? given.trim() || null : given;
  if (value === null) return required ? wrong('required') : read(null);
  if (typeof value !== 'string') return read(value);
  if (isNumber(input.type)) return readNumber(value, input.type === 'integer', locale);
  if (input.type === 'question') return readQuestion(input.question, value, locale);
  if (input.type === 'url') return isWebAddress(value) ? read(value) : wrong('url');
  if (input.type === 'money') {
    const parsed = parseMoney(value, locale);
    return parsed.ok ? read(parsed.value) : wrong('money');
  }
  return read(value);
}

/** The change that stores it. */
export function factBody({ field, input }: Fact, value: FactValue): RecordBody {
  const plain = isRef(value) ? value.documentId : value;
  if (input.type === 'question') return answerBody(input.question, plain);
  if (field === 'satisfaction') return bodyOf(field, plain === null ? null : Number(plain));
  return bodyOf(field, plain);
}
