import { Textarea, TextInput } from '@strapi/design-system';

import { QuestionInput } from '../../components/dialogs/QuestionInput';
import { ChoiceSelect } from '../../components/fields/ChoiceSelect';
import { DateField } from '../../components/fields/DateField';
import { ListOrText } from '../../components/fields/ListOrText';
import { ListSelect } from '../../components/fields/ListSelect';
import { MoneyInput } from '../../components/fields/MoneyInput';
import { PersonCombobox } from '../../components/fields/PersonCombobox';
import { useText } from '../../hooks/useText';

import { isRef } from './fact';
import type { FactInput, FactValue } from './fact';

type Props = {
  input: FactInput;
  value: FactValue;
  onChange: (value: FactValue) => void;
  onOpenText: (text: string | null) => void;
};

const KEYBOARDS = { number: 'decimal', integer: 'numeric' } as const;

export function FactInputField({ input, value, onChange, onOpenText }: Props) {
  const t = useText();
  const text = isRef(value) || value === null ? '' : String(value);
  switch (input.type) {
    case 'text':
      return <TextInput value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'number':
    case 'integer':
      return (
        <TextInput
          inputMode={KEYBOARDS[input.type]}
          autoComplete="off"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'url':
    case 'email':
      return (
        <TextInput
          type={input.type}
          placeholder={input.type === 'url' ? 'https://' : undefined}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'longtext':
      return <Textarea value={text} onChange={(event) => onChange(event.target.value)} />;
    case 'day':
      return <DateField value={text || null} onChange={onChange} />;
    case 'yesNo':
      return (
        <ChoiceSelect
          choices={[
            { value: 'true', label: t('record.yes') },
            { value: 'false', label: t('record.no') },
          ]}
          value={value === null ? null : String(value === true)}
          onChange={(choice) => onChange(choice === null ? null : choice === 'true')}
          clearable
        />
      );
    case 'money':
      return <MoneyInput value={text} onChange={onChange} currency={input.currency} />;
    case 'choice':
      return (
        <ChoiceSelect choices={input.choices} value={text || null} onChange={onChange} clearable />
      );
    case 'list':
      return <ListSelect list={input.list} value={text || null} onChange={onChange} />;
    case 'listOrText':
      return <ListOrText list={input.list} value={text} onChange={onChange} />;
    case 'person':
      return (
        <PersonCombobox
          type={input.person}
          value={isRef(value) ? value : null}
          onChange={(person) => onChange(person)}
          onOpenText={onOpenText}
        />
      );
    case 'opportunity':
      return null;
    case 'question':
      return (
        <QuestionInput
          question={input.question}
          text={text}
          onGive={(given) => onChange(typeof given === 'object' ? null : given)}
        />
      );
  }
}
