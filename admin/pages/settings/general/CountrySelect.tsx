import { useIntl } from 'react-intl';

import { useSalesHolidayCountriesQuery } from '../../../api/settings';
import { SearchSelect } from '../../../components/fields/SearchSelect';
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
    <SearchSelect
      choices={known.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={onChange}
      loading={!data}
    />
  );
}
