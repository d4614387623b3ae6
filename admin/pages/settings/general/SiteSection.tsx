import { useIntl } from 'react-intl';

import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { SearchSelect } from '../../../components/fields/SearchSelect';
import { Section } from '../../../components/layout/Section';
import { useCurrencyChoices, useZoneChoices } from '../../../hooks/useSiteChoices';
import { useText } from '../../../hooks/useText';

import { CountrySelect } from './CountrySelect';
import type { GeneralForm } from './useGeneralForm';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const LOCALES = ['de', 'en'] as const;

/** Currency, zone, language, year and country. */
export function SiteSection({ form }: { form: GeneralForm }) {
  const { values, change, problemText } = form;
  const t = useText();
  const { formatDate } = useIntl();
  const zones = useZoneChoices(values.timeZone);
  const currencies = useCurrencyChoices(values.baseCurrency);
  const months = MONTHS.map((month) => ({
    value: String(month),
    label: formatDate(new Date(2024, month - 1, 1), { month: 'long' }),
  }));
  return (
    <Section title={t('settings.site')} hint={t('settings.site.hint')}>
      <FieldGrid>
        <FormField
          name="baseCurrency"
          label={t('settings.baseCurrency')}
          hint={t('settings.baseCurrency.hint')}
          error={problemText('baseCurrency')}
        >
          <SearchSelect
            choices={currencies}
            value={values.baseCurrency}
            onChange={(code) => change({ baseCurrency: code })}
          />
        </FormField>
        <FormField
          name="timeZone"
          label={t('settings.timeZone')}
          hint={t('settings.timeZone.hint')}
          error={problemText('timeZone')}
        >
          <SearchSelect
            choices={zones}
            value={values.timeZone}
            onChange={(zone) => change({ timeZone: zone })}
          />
        </FormField>
        <FormField name="locale" label={t('settings.locale')} hint={t('settings.locale.hint')}>
          <ChoiceSelect
            choices={LOCALES.map((value) => ({ value, label: t(`settings.locale.${value}`) }))}
            value={values.locale}
            onChange={(chosen) => chosen && change({ locale: chosen })}
          />
        </FormField>
        <FormField
          name="phoneCountry"
          label={t('settings.phoneCountry')}
          hint={t('settings.phoneCountry.hint')}
          error={problemText('phoneCountry')}
        >
          <CountrySelect
            value={values.phoneCountry}
            onChange={(country) => change({ phoneCountry: country })}
          />
        </FormField>
        <FormField
          name="fiscalYearStartsInMonth"
          label={t('settings.fiscalYear')}
          hint={t('settings.fiscalYear.hint')}
        >
          <ChoiceSelect
            choices={months}
            value={String(values.fiscalYearStartsInMonth)}
            onChange={(month) => month && change({ fiscalYearStartsInMonth: Number(month) })}
          />
        </FormField>
      </FieldGrid>
    </Section>
  );
}
