import { Button } from '@strapi/design-system';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useIntl } from 'react-intl';

import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesUpdateSettingsMutation } from '../../api/settings';
import { Notice } from '../../components/dialogs/Notice';
import { ChoiceChips } from '../../components/fields/ChoiceChips';
import { FieldGrid, FormField } from '../../components/fields/FormField';
import { SearchSelect } from '../../components/fields/SearchSelect';
import { languageOf } from '../../components/fields/text-of';
import { settingsChanges } from '../../domain/settings-form';
import { proposedSite } from '../../domain/site-proposal';
import { useCan } from '../../hooks/useCan';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useCurrencyChoices, useZoneChoices } from '../../hooks/useSiteChoices';
import { useText } from '../../hooks/useText';

import { StepFrame } from './StepFrame';
import type { StepProps } from './step';

const LOCALES = ['de', 'en'] as const;

/** In what language things are made, in which money is counted, and when a day begins. */
export function SiteStep({ state, settings, arrived, onNext }: StepProps) {
  const t = useText();
  const { locale } = useIntl();
  const sentence = useFailureSentence();
  const canSave = useCan('settingsManage');
  const [update, { isLoading: busy }] = useSalesUpdateSettingsMutation();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [values, setValues] = useState(() =>
    state.carriedOut.includes('site')
      ? settings
      : {
          ...settings,
          ...proposedSite(settings, {
            language: languageOf(locale),
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            knownZones: Intl.supportedValuesOf('timeZone'),
          }),
        },
  );
  const currencies = useCurrencyChoices(values.baseCurrency);
  const zones = useZoneChoices(values.timeZone);
  const frame = { title: t('setup.site.title'), hint: t('setup.site.hint'), arrived };
  const skip = () => onNext(false);

  if (!canSave) {
    return (
      <StepFrame {...frame} action={<Button onClick={skip}>{t('setup.next')}</Button>}>
        <Notice tone="info">{t('setup.ask.settings')}</Notice>
      </StepFrame>
    );
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFailure(null);
    try {
      const changes = settingsChanges(settings, values);
      if (Object.keys(changes).length > 0) await update(changes).unwrap();
      onNext(true);
    } catch (error) {
      setFailure(readFailure(error));
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <StepFrame
        {...frame}
        onSkip={skip}
        action={
          <Button type="submit" loading={busy}>
            {t('setup.saveAndNext')}
          </Button>
        }
      >
        {failure ? (
          <Notice tone="danger">
            {failure.status === 409 ? t('settings.baseCurrency.locked') : sentence(failure)}
          </Notice>
        ) : null}
        <FieldGrid>
          <FormField
            name="locale"
            label={t('settings.locale')}
            hint={t('settings.locale.hint')}
            wide
          >
            <ChoiceChips
              label={t('settings.locale')}
              choices={LOCALES.map((value) => ({ value, label: t(`settings.locale.${value}`) }))}
              value={values.locale}
              onChange={(chosen) => chosen && setValues({ ...values, locale: chosen })}
            />
          </FormField>
          <FormField
            name="baseCurrency"
            label={t('settings.baseCurrency')}
            hint={t('settings.baseCurrency.hint')}
          >
            <SearchSelect
              choices={currencies}
              value={values.baseCurrency}
              onChange={(baseCurrency) => setValues({ ...values, baseCurrency })}
            />
          </FormField>
          <FormField
            name="timeZone"
            label={t('settings.timeZone')}
            hint={t('settings.timeZone.hint')}
          >
            <SearchSelect
              choices={zones}
              value={values.timeZone}
              onChange={(timeZone) => setValues({ ...values, timeZone })}
            />
          </FormField>
        </FieldGrid>
      </StepFrame>
    </form>
  );
}
