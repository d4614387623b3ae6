import type {
  Question,
  QuestionType,
  Stage,
  StageColor,
  StageInput,
  StageKind,
} from '../../shared/contracts';
import { STAGE_COLORS_BY_KIND } from '../../shared/contracts/stage';
import { FILLS_BY_TYPE, FIXED_OPTIONS } from '../../shared/stage-fills';

import { checklistForm, checklistInput, withKeys } from './checklist-form';
import type { FormItem } from './checklist-form';
import { keyFrom } from './label-key';

export type { FormItem } from './checklist-form';

export type FormOption = { id: string; value: string | number | null; label: string };
export type FormQuestion = {
  id: string;
  key: string | null;
  type: QuestionType;
  label: string;
  required: boolean;
  options: FormOption[];
  mapsTo: string | null;
};
/** A stage while it is edited: a number may be empty, new rows have no key yet. */
export type StageForm = {
  name: string;
  icon: string | null;
  color: StageColor;
  probability: number | null;
  kind: StageKind;
  goal: string;
  checklist: FormItem[];
  questions: FormQuestion[];
};

export const NEW_STAGE: StageForm = {
  name: '',
  icon: null,
  color: 'primary600',
  probability: 20,
  kind: 'open',
  goal: '',
  checklist: [],
  questions: [],
};

export const hasOptions = (type: QuestionType): boolean => type === 'select' || type === 'scale';

export function stageForm(stage: Stage): StageForm {
  const { name, icon, color, probability, kind, goal, checklist, questions } = stage;
  return {
    name,
    icon,
    color,
    probability,
    kind,
    goal: goal ?? '',
    checklist: checklistForm(checklist),
    questions: questions.map(({ options = [], mapsTo, ...question }) => ({
      ...question,
      id: question.key,
      mapsTo: mapsTo ?? null,
      options: options.map(({ value, label }) => ({ id: String(value), value, label })),
    })),
  };
}

function optionsOf(options: readonly FormOption[]): NonNullable<Question['options']> {
  const taken = new Set(options.flatMap(({ value }) => (value === null ? [] : [String(value)])));
  return options.map(({ value, label }) => {
    const made = value ?? keyFrom(label, 'option', taken);
    taken.add(String(made));
    return { value: made, label: label.trim() };
  });
}

const questionOf = ({
  key,
  type,
  label,
  required,
  options,
  mapsTo,
}: FormQuestion & { key: string }): Question => ({
  key,
  type,
  label: label.trim(),
  required,
  ...(hasOptions(type) && options.length > 0 ? { options: optionsOf(options) } : {}),
  ...(mapsTo === null ? {} : { mapsTo }),
});

/** The stage as the server takes it. */
export const stageInput = (form: StageForm): StageInput => ({
  name: form.name.trim(),
  icon: form.icon,
  color: form.color,
  ...(form.probability === null ? {} : { probability: form.probability }),
  kind: form.kind,
  goal: form.goal.trim() || null,
  checklist: checklistInput(form.checklist),
  questions: withKeys(form.questions, 'question').map(questionOf),
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Only what was changed goes to the server, so that two who save different things do not undo each other. */
export function stageChanges(stored: StageForm, form: StageForm): Partial<StageInput> {
  const before = stageInput(stored);
  const changed = Object.entries(stageInput(form)).filter(
    ([field, value]) => !same(value, before[field as keyof StageInput]),
  );
  return Object.fromEntries(changed) as Partial<StageInput>;
}

/** Whether anything was entered, be it storable or not. */
export const isEdited = (stored: StageForm, form: StageForm): boolean =>
  (Object.keys(form) as (keyof StageForm)[]).some((field) => !same(form[field], stored[field]));

/** The form with another kind: what the kind decides follows. */
export function withKind(form: StageForm, kind: StageKind): StageForm {
  const allowed = STAGE_COLORS_BY_KIND[kind];
  const [usual = form.color] = allowed;
  const [usualBefore] = STAGE_COLORS_BY_KIND[form.kind];
  const keeps = allowed.includes(form.color) && form.color !== usualBefore;
  return { ...form, kind, color: keeps ? form.color : usual };
}

/** The fields that an answer of this type may fill; a stored one stays choosable. */
export function fillsOf({ type, mapsTo }: Pick<FormQuestion, 'type' | 'mapsTo'>): string[] {
  const offered = FILLS_BY_TYPE[type];
  return mapsTo === null || offered.includes(mapsTo) ? [...offered] : [mapsTo, ...offered];
}

export const fixedOptions = (mapsTo: string | null): readonly string[] | null =>
  mapsTo !== null && Object.hasOwn(FIXED_OPTIONS, mapsTo) ? (FIXED_OPTIONS[mapsTo] ?? null) : null;

/** Another type: a field that such an answer does not fit is let go, options where there are none to choose. */
export const withType = (question: FormQuestion, type: QuestionType): FormQuestion => ({
  ...question,
  type,
  options:
    hasOptions(type) && hasOptions(question.type) && type === question.type ? question.options : [],
  mapsTo:
    question.mapsTo !== null && FILLS_BY_TYPE[type].includes(question.mapsTo)
      ? question.mapsTo
      : null,
});

/** Another field to fill: where it takes fixed values only, they become the options. */
export function withFill(
  question: FormQuestion,
  mapsTo: string | null,
  labelOf: (field: string, value: string) => string,
): FormQuestion {
  const fixed = fixedOptions(mapsTo);
  const wasFixed = fixedOptions(question.mapsTo) !== null;
  const own = wasFixed ? [] : question.options;
  const options = fixed
    ? fixed.map((value) => ({ id: value, value, label: labelOf(mapsTo ?? '', value) }))
    : own;
  return { ...question, mapsTo, options };
}

/** The next step of a scale, or an option that is named yet. */
export function withOption(question: FormQuestion, id: string): FormQuestion {
  const numbers = question.options.flatMap(({ value }) =>
    typeof value === 'number' ? [value] : [],
  );
  const next = Math.max(0, ...numbers) + 1;
  const option: FormOption =
    question.type === 'scale'
      ? { id, value: next, label: String(next) }
      : { id, value: null, label: '' };
  return { ...question, options: [...question.options, option] };
}
