import { MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useText } from '../../../hooks/useText';
import { useFillName } from '../stages/useFillName';

type Props = {
  fields: readonly string[];
  value: readonly string[];
  onChange: (fields: string[]) => void;
};

/** Fields of an opportunity by their names; the label comes from the `FormField` around it. */
export function FieldsSelect({ fields, value, onChange }: Props) {
  const t = useText();
  const { formatList } = useIntl();
  const nameOf = useFillName();
  const offered = [...fields, ...value.filter((field) => !fields.includes(field))];
  return (
    <MultiSelect
      value={[...value]}
      // Kept in the order in which they are offered, so that a choice taken back changes nothing.
      onChange={(chosen) => onChange(offered.filter((field) => chosen.includes(field)))}
      onClear={() => onChange([])}
      clearLabel={t('form.clear')}
      placeholder={t('settings.funnels.fields.none')}
      customizeContent={(chosen = []) => formatList(chosen.map(nameOf))}
    >
      {offered.map((field) => (
        <MultiSelectOption key={field} value={field}>
          {nameOf(field)}
        </MultiSelectOption>
      ))}
    </MultiSelect>
  );
}
