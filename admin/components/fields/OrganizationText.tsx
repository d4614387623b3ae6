import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import type { Ref } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

import { openOnTyping } from './open-on-typing';
import { usePersonOptions } from './usePersons';

type OrganizationTextProps = {
  /** The name as typed or chosen. */
  value: string;
  onChange: (name: string, chosen: Ref | null) => void;
  /** Enter, where it does not choose an entry. */
  onEnter: () => void;
  label: string;
  disabled?: boolean;
};

/** A company's name with the known ones to choose from; what is not known is found or made when saving. */
export function OrganizationText({
  value,
  onChange,
  onEnter,
  label,
  disabled,
}: OrganizationTextProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const chosen = useRef<Ref | null>(null);
  const { options, isLoading, find } = usePersonOptions('organization', value.trim(), null, open);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isChoosing = open && event.currentTarget.getAttribute('aria-activedescendant');
    if (event.key === 'Enter' && !isChoosing) {
      event.preventDefault();
      setOpen(false);
      onEnter();
    }
    // Closed, Esc belongs to the form around, and the combobox must not empty itself.
    if (event.key === 'Escape' && !open) event.preventDefault();
    else if (event.key === 'Escape') event.stopPropagation();
  };
  const pick = (id: string | undefined) => {
    const option = find(id);
    if (!option) return;
    chosen.current = { documentId: option.documentId, name: option.name };
    onChange(option.name, chosen.current);
  };

  // The combobox reports the text of a choice as if it had been typed.
  const type = (text: string | undefined) => {
    if (text !== chosen.current?.name) chosen.current = null;
    onChange(text ?? '', chosen.current);
  };

  return (
    <Combobox
      aria-label={label}
      autocomplete="none"
      value=""
      allowCustomValue
      size="S"
      open={open && value.trim() !== ''}
      onOpenChange={setOpen}
      textValue={value}
      onTextValueChange={type}
      onChange={pick}
      onKeyDown={onKeyDown}
      onKeyUp={openOnTyping(setOpen)}
      placeholder={label}
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
