import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useState } from 'react';

import { useText } from '../../hooks/useText';

import type { Choice } from './ChoiceSelect';

type SearchSelectProps = {
  choices: readonly Choice<string>[];
  value: string | null;
  onChange: (value: string) => void;
  /** Told what is typed, where the choices come from a search: all that it finds are offered. */
  onSearch?: (text: string) => void;
  loading?: boolean;
};

/** A long list to choose one from by typing; the label comes from the `FormField` around it. */
export function SearchSelect({ choices, value, onChange, onSearch, loading }: SearchSelectProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  /** Null while nobody types: the label of the choice stands there. */
  const [typed, setTyped] = useState<string | null>(null);
  const label = choices.find((choice) => choice.value === value)?.label ?? value ?? '';

  return (
    <Combobox
      autocomplete={onSearch ? 'none' : { type: 'list', filter: 'contains' }}
      value={value ?? ''}
      onChange={(picked) => {
        setTyped(null);
        if (picked !== undefined && picked !== '') onChange(String(picked));
      }}
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (!next) setTyped(null);
      }}
      textValue={typed ?? label}
      onTextValueChange={(text) => {
        setTyped(text === label ? null : (text ?? ''));
        onSearch?.(text ?? '');
      }}
      filterValue={typed ?? ''}
      placeholder={t('form.choose')}
      noOptionsMessage={() => t('person.noResults')}
      loading={loading}
    >
      {choices.map((choice) => (
        <ComboboxOption key={choice.value} value={choice.value}>
          {choice.label}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
