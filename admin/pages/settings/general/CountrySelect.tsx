import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import { useSalesHolidayCountriesQuery } from '../../../api/settings';
import { languageOf } from '../../../components/fields/text-of';

type Props = { value: string; onChange: (country: string) => void };

/** A country by its ISO 3166 code; until the names are there, the stored one by its code. */
export function CountrySelect({ value, onChange }: Props) {
  const { locale } = useIntl();
  const { data } = useSalesHolidayCountriesQuery(languageOf(locale));
  const countries = data?.countries ?? [];
  const known = countries.some(({ code }) => code === value)
    ? countries
    : [{ code: value, name: value }, ...countries];
  return (
    <Combobox
      value={value}
      onChange={(code) => code && onChange(String(code))}
      autocomplete={{ type: 'list', filter: 'contains' }}
      loading={!data}
    >
      {known.map(({ code, name }) => (
        <ComboboxOption key={code} value={code}>
          {name}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
