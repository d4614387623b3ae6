import { Page } from '@strapi/strapi/admin';

import { readFailure } from '../../../api/errors';
import { useSalesExchangeRatesQuery, useSalesSettingsQuery } from '../../../api/settings';
import { LoadError } from '../../../components/feedback/LoadError';
import { UnsavedGuard } from '../../../components/feedback/UnsavedGuard';
import { useText } from '../../../hooks/useText';
import { SettingsFrame } from '../SettingsFrame';

import { NewRate } from './NewRate';
import { RateFile } from './RateFile';
import { RateTable } from './RateTable';
import { useNewRate } from './useNewRate';
import { useRateFile } from './useRateFile';

/** What one unit of each currency is worth, from when on. */
export function RatesPage() {
  const t = useText();
  const rates = useSalesExchangeRatesQuery();
  const settings = useSalesSettingsQuery();
  const newRate = useNewRate();
  const file = useRateFile();
  const error = rates.error ?? settings.error;
  const content = () => {
    if (error && !(rates.data && settings.data)) {
      const retry = () => {
        void rates.refetch();
        void settings.refetch();
      };
      return <LoadError failure={readFailure(error)} onRetry={retry} />;
    }
    if (!rates.data || !settings.data) return <Page.Loading />;
    const base = settings.data.baseCurrency;
    return (
      <>
        <NewRate base={base} of={newRate} />
        <RateFile base={base} file={file} />
        <RateTable base={base} rates={rates.data} />
      </>
    );
  };
  return (
    <SettingsFrame
      title={t('settings.rates.title')}
      lead={t('settings.rates.lead')}
      who={t('settings.who.settings')}
    >
      {content()}
      <UnsavedGuard dirty={newRate.dirty || file.name !== null} />
    </SettingsFrame>
  );
}
