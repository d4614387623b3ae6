import { Textarea, TextInput } from '@strapi/design-system';

import type { Question } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';
import { ChoiceSelect } from '../fields/ChoiceSelect';
import { DateField } from '../fields/DateField';

import type { Given } from './missing-answer';

type QuestionInputProps = { question: Question; text: string; onGive: (given: Given) => void };

const SCALE = [1, 2, 3, 4, 5];

/** A question of a stage, by its type. */
export function QuestionInput({ question, text, onGive }: QuestionInputProps) {
  const t = useText();
  const code = text || null;
  const choose = (options: NonNullable<Question['options']>) => (
    <ChoiceSelect
      choices={options.map(({ value, label }) => ({ value: String(value), label }))}
      value={code}
      onChange={onGive}
    />
  );

  switch (question.type) {
    case 'select':
      return choose(question.options ?? []);
    case 'scale':
      return choose(
        question.options ?? SCALE.map((value) => ({ value, label: t('missing.scale', { value }) })),
      );
    case 'date':
      return <DateField value={code} onChange={onGive} />;
    case 'longtext':
      return <Textarea value={text} onChange={(event) => onGive(event.target.value)} />;
    case 'number':
      return (
        <TextInput
          inputMode="decimal"
          value={text}
          onChange={(event) => onGive(event.target.value)}
        />
      );
    case 'text':
      return <TextInput value={text} onChange={(event) => onGive(event.target.value)} />;
  }
}
