import { Button, NumberInput } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useMemo, useState } from 'react';
import type { FormEvent } from 'react';
import { useIntl } from 'react-intl';

import type { Day } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import { useSalesCreateExchangeRateMutation } from '../../../api/settings';
import { Notice } from '../../../components/dialogs/Notice';
import { DateField } from '../../../components/fields/DateField';
import { instantOf } from '../../../components/fields/day';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { SearchSelect } from '../../../components/fields/SearchSelect';
import { Section } from '../../../components/layout/Section';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useSiteTimeZone } from '../../../hooks/useSiteTimeZone';
import { useText } from '../../../hooks/useText';

/** From the start of a day, or from now on. */
export function NewRate({ base }: { base: string }) {
  const t = useText();
  const { locale } = useIntl();
  const timeZone = useSiteTimeZone();
  const sentence = useFailureSentence();
  const [create, { isLoading: busy }] = useSalesCreateExchangeRateMutation();
  const [currency, setCurrency] = useState('');
  const [rate, setRate] = useState<number | undefined>();
  const [from, setFrom] = useState<Day | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    return Intl.supportedValuesOf('currency')
      .filter((code) => code !== base)
      .map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
  }, [locale, base]);
  const isComplete = currency !== '' && rate !== undefined && rate > 0;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete) return;
    setFailure(null);
    const validFrom = from && instantOf({ day: from, time: '00:00' }, timeZone);
    try {
      await create({ currency, rate, ...(validFrom ? { validFrom } : {}) }).unwrap();
      setRate(undefined);
      setFrom(null);
    } catch (error) {
      setFailure(readFailure(error));
    }
  };
  return (
    <Section title={t('settings.rates.new')} hint={t('settings.rates.new.hint')}>
      <form onSubmit={(event) => void submit(event)}>
        {failure && (
          <Notice tone="danger">
            {failure.status === 409 ? t('settings.rates.taken') : sentence(failure)}
          </Notice>
        )}
        <FieldGrid>
          <FormField name="currency" label={t('settings.rates.currency')} required>
            <SearchSelect choices={currencies} value={currency || null} onChange={setCurrency} />
          </FormField>
          <FormField name="rate" label={t('settings.rates.rate', { base })} required>
            <NumberInput locale={locale} value={rate} onValueChange={setRate} />
          </FormField>
          <FormField
            name="validFrom"
            label={t('settings.rates.validFrom')}
            hint={t('settings.rates.validFrom.hint')}
          >
            <DateField value={from} onChange={setFrom} />
          </FormField>
        </FieldGrid>
        <Button type="submit" startIcon={<Plus />} loading={busy} disabled={!isComplete}>
          {t('settings.rates.add')}
        </Button>
      </form>
    </Section>
  );
}
