import { Combobox, ComboboxOption, TextInput } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { ListName } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { useText } from '../../hooks/useText';

import { codeOrText, entryLabel, labelOrText, offeredEntries } from './text-of';

type ListOrTextProps = {
  list: ListName;
  /** The code of an entry, or a text that is not in the list. */
  value: string;
  onChange: (value: string) => void;
};

/** A list that helps with writing but does not have to know everything; while it is empty, plain text. */
export function ListOrText({ list, value, onChange }: ListOrTextProps) {
  const t = useText();
  const { locale } = useIntl();
  const { data = [] } = useSalesListQuery(list);
  const [open, setOpen] = useState(false);
  const entries = offeredEntries(data, null);

  if (entries.length === 0) {
    return <TextInput value={value} onChange={(event) => onChange(event.target.value)} />;
  }
  return (
    <Combobox
      autocomplete={{ type: 'list', filter: 'contains' }}
      allowCustomValue
      open={open}
      onOpenChange={setOpen}
      textValue={labelOrText(value, entries, locale)}
      onTextValueChange={(text) => onChange(codeOrText(text ?? '', entries, locale))}
      onClear={value ? () => onChange('') : undefined}
      clearLabel={t('form.clear')}
      placeholder={t('form.choose')}
      noOptionsMessage={() => t('person.noResults')}
    >
      {entries.map((entry) => (
        <ComboboxOption key={entry.code} value={entry.code}>
          {entryLabel(entry, locale)}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
