import { Button, NumberInput } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useMemo } from 'react';
import type { FormEvent } from 'react';
import { useIntl } from 'react-intl';

import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { Notice } from '../../../components/dialogs/Notice';
import { DateField } from '../../../components/fields/DateField';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { SearchSelect } from '../../../components/fields/SearchSelect';
import { Section } from '../../../components/layout/Section';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';

import { useEffectText } from './useEffectText';
import type { NewRateForm } from './useNewRate';

/** From the start of a day, or from now on. */
export function NewRate({ base, of }: { base: string; of: NewRateForm }) {
  const t = useText();
  const { locale } = useIntl();
  const sentence = useFailureSentence();
  const effectText = useEffectText();
  const { values, asked, ...form } = of;
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    return Intl.supportedValuesOf('currency')
      .filter((code) => code !== base)
      .map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` }));
  }, [locale, base]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.submit();
  };
  return (
    <Section title={t('settings.rates.new')} hint={t('settings.rates.new.hint')}>
      <form onSubmit={submit}>
        {form.failure && (
          <Notice tone="danger">
            {form.failure.status === 409 ? t('settings.rates.taken') : sentence(form.failure)}
          </Notice>
        )}
        <FieldGrid>
          <FormField name="currency" label={t('settings.rates.currency')} required>
            <SearchSelect
              choices={currencies}
              value={values.currency || null}
              onChange={form.setCurrency}
            />
          </FormField>
          <FormField name="rate" label={t('settings.rates.rate', { base })} required>
            <NumberInput locale={locale} value={values.rate} onValueChange={form.setRate} />
          </FormField>
          <FormField
            name="validFrom"
            label={t('settings.rates.validFrom')}
            hint={t('settings.rates.validFrom.hint')}
          >
            <DateField value={values.from} onChange={form.setFrom} />
          </FormField>
        </FieldGrid>
        <Button type="submit" startIcon={<Plus />} loading={form.busy} disabled={!form.isComplete}>
          {t('settings.rates.add')}
        </Button>
      </form>
      {asked ? (
        <ConfirmDialog
          title={t('settings.rates.past.title')}
          body={effectText(asked).join(' ')}
          action={t('settings.rates.add')}
          busy={form.busy}
          onConfirm={() => void form.confirm()}
          onClose={form.cancel}
        />
      ) : null}
    </Section>
  );
}
