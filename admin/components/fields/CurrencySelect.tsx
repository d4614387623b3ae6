import { useSalesExchangeRatesQuery, useSalesSettingsQuery } from '../../api/settings';

import { ChoiceSelect } from './ChoiceSelect';

type CurrencySelectProps = {
  value: string;
  onChange: (currency: string) => void;
  /** Further ones to offer: the funnel's. */
  also?: readonly string[];
};

/** The currencies that the site counts in: the base, those with a rate, the funnel's, the stored one. */
export function CurrencySelect({ value, onChange, also = [] }: CurrencySelectProps) {
  const { data: settings } = useSalesSettingsQuery();
  const { data: rates = [] } = useSalesExchangeRatesQuery();
  const known = [value, ...also, settings?.baseCurrency, ...rates.map(({ currency }) => currency)];
  const currencies = [...new Set(known)].filter((currency) => currency !== undefined).sort();

  return (
    <ChoiceSelect
      choices={currencies.map((currency) => ({ value: currency, label: currency }))}
      value={value}
      onChange={(currency) => (currency ? onChange(currency) : undefined)}
    />
  );
}
