import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import type { Ref } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

import { openOnTyping } from './open-on-typing';
import type { PersonOption, PersonType } from './person';
import { usePersonOptions } from './usePersons';

type PersonTextProps = {
  type: PersonType;
  /** The name as typed or chosen. */
  value: string;
  onChange: (name: string, chosen: PersonOption | null) => void;
  /** Of this company first. */
  organization?: Ref | null;
  /** Enter, where it does not choose an entry. */
  onEnter?: () => void;
  /** Where no `FormField` around gives one. */
  label?: string;
  size?: 'S' | 'M';
  disabled?: boolean;
};

/** A name with the known ones to choose from; what is not known is found or made when saving. */
export function PersonText(props: PersonTextProps) {
  const { type, value, onChange, organization = null, onEnter, label, size, disabled } = props;
  const t = useText();
  const [open, setOpen] = useState(false);
  const chosen = useRef<PersonOption | null>(null);
  const { options, isLoading, find } = usePersonOptions(type, value.trim(), organization, open);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isChoosing = open && event.currentTarget.getAttribute('aria-activedescendant');
    if (event.key === 'Enter' && !isChoosing) {
      event.preventDefault();
      setOpen(false);
      onEnter?.();
    }
    // Closed, Esc belongs to the form around, and the combobox must not empty itself.
    if (event.key === 'Escape' && !open) event.preventDefault();
    else if (event.key === 'Escape') event.stopPropagation();
  };
  const pick = (id: string | undefined) => {
    const option = find(id);
    if (!option) return;
    chosen.current = option;
    onChange(option.name, option);
  };

  // The combobox reports the text of a choice as if it had been typed.
  const enterText = (text: string | undefined) => {
    if (text !== chosen.current?.name) chosen.current = null;
    onChange(text ?? '', chosen.current);
  };

  return (
    <Combobox
      aria-label={label}
      autocomplete="none"
      value=""
      allowCustomValue
      size={size}
      open={open && value.trim() !== ''}
      onOpenChange={setOpen}
      textValue={value}
      onTextValueChange={enterText}
      onChange={pick}
      onKeyDown={onKeyDown}
      onKeyUp={openOnTyping(setOpen)}
      placeholder={label ?? t('person.search')}
      loading={isLoading}
      loadingMessage={t('person.loading')}
      noOptionsMessage={() => t('person.noResults')}
      disabled={disabled}
    >
      {options.map((option) => (
        <ComboboxOption key={option.documentId} value={option.documentId} textValue={option.name}>
          {option.detail ? `${option.name} · ${option.detail}` : option.name}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
