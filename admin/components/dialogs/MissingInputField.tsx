import { Checkbox, Textarea, TextInput, Typography } from '@strapi/design-system';

import { useText } from '../../hooks/useText';
import {
  businessTypeChoices,
  fitChoices,
  levelChoices,
  priorityChoices,
  qualificationChoices,
  satisfactionChoices,
} from '../fields/choices';
import { ChoiceSelect } from '../fields/ChoiceSelect';
import type { Choice } from '../fields/ChoiceSelect';
import { DateField } from '../fields/DateField';
import { ListSelect } from '../fields/ListSelect';
import { MoneyInput } from '../fields/MoneyInput';
import { OwnerSelect } from '../fields/OwnerSelect';
import { PersonCombobox } from '../fields/PersonCombobox';

import type { Asked, Given } from './missing-answer';
import { QuestionInput } from './QuestionInput';

type MissingInputFieldProps = {
  asked: Asked;
  given: Given | undefined;
  onGive: (given: Given) => void;
};

/** The input that fits the missing field; the label is around it, only a tick has its own. */
export function MissingInputField({ asked, given, onGive }: MissingInputFieldProps) {
  const t = useText();
  const { input, missing } = asked;
  const text = typeof given === 'string' ? given : '';
  const code = text || null;
  const choose = (choices: Choice<string>[]) => (
    <ChoiceSelect choices={choices} value={code} onChange={onGive} />
  );

  switch (input.type) {
    case 'checklist':
      return (
        <Checkbox checked={given === true} onCheckedChange={(checked) => onGive(checked === true)}>
          {missing.label}
        </Checkbox>
      );
    case 'question':
      return <QuestionInput question={input.question} text={text} onGive={onGive} />;
    case 'closingList':
      return <ListSelect list={input.list} value={code} onChange={onGive} />;
    case 'source':
      return <ListSelect list="sources" value={code} onChange={onGive} />;
    case 'day':
    case 'closingDay':
      return <DateField value={code} onChange={onGive} />;
    case 'money':
      return <MoneyInput value={text} onChange={onGive} />;
    case 'level':
      return choose(levelChoices(t));
    case 'fit':
      return choose(fitChoices(t));
    case 'priority':
      return choose(priorityChoices(t));
    case 'businessType':
      return choose(businessTypeChoices(t));
    case 'satisfaction':
      return choose(satisfactionChoices(t));
    case 'qualification':
      return choose(qualificationChoices(input.key, code, t));
    case 'owner':
      return <OwnerSelect value={typeof given === 'number' ? given : null} onChange={onGive} />;
    case 'person': {
      const person = typeof given === 'object' && given !== null ? given : null;
      return <PersonCombobox type={input.field} value={person} onChange={onGive} />;
    }
    case 'brief':
      return <Textarea value={text} onChange={(event) => onGive(event.target.value)} />;
    case 'closingText':
    case 'percent':
    case 'text':
      return <TextInput value={text} onChange={(event) => onGive(event.target.value)} />;
    case 'unknown':
      return <Typography textColor="neutral600">{t('missing.notHere')}</Typography>;
  }
}
