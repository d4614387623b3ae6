import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { SearchSelect } from '../../../components/fields/SearchSelect';
import { Section } from '../../../components/layout/Section';
import { useText } from '../../../hooks/useText';

import { CountrySelect } from './CountrySelect';
import type { GeneralForm } from './useGeneralForm';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);
const LOCALES = ['de', 'en'] as const;

const withStored = (all: readonly string[], stored: string) =>
  all.includes(stored) ? all : [stored, ...all];

/** Currency, zone, language, year and country. */
export function SiteSection({ form }: { form: GeneralForm }) {
  const { values, change, problemText } = form;
  const t = useText();
  const { locale, formatDate } = useIntl();
  const zones = useMemo(
    () =>
      withStored(Intl.supportedValuesOf('timeZone'), values.timeZone).map((zone) => ({
        value: zone,
        label: zone,
      })),
    [values.timeZone],
  );
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    return withStored(Intl.supportedValuesOf('currency'), values.baseCurrency).map((code) => ({
      value: code,
      label: `${code} · ${names.of(code) ?? code}`,
    }));
  }, [locale, values.baseCurrency]);
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
