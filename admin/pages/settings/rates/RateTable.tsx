import { IconButton, Typography } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { ExchangeRate } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import { useSalesDeleteExchangeRateMutation } from '../../../api/settings';
import { ConfirmDialog } from '../../../components/dialogs/ConfirmDialog';
import { Notice } from '../../../components/dialogs/Notice';
import { DataTable } from '../../../components/layout/DataTable';
import { Section } from '../../../components/layout/Section';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useSiteTimeZone } from '../../../hooks/useSiteTimeZone';
import { useText } from '../../../hooks/useText';

type Props = { base: string; rates: readonly ExchangeRate[] };

/** All rates, the newest of a currency first. */
export function RateTable({ base, rates }: Props) {
  const t = useText();
  const { formatDate, formatNumber } = useIntl();
  const timeZone = useSiteTimeZone();
  const sentence = useFailureSentence();
  const [remove, { isLoading: busy }] = useSalesDeleteExchangeRateMutation();
  const [leaving, setLeaving] = useState<ExchangeRate | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const since = ({ validFrom }: ExchangeRate) =>
    formatDate(validFrom, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const sorted = [...rates].sort(
    (a, b) => a.currency.localeCompare(b.currency) || b.validFrom.localeCompare(a.validFrom),
  );
  const confirm = async () => {
    if (!leaving) return;
    try {
      await remove(leaving.documentId).unwrap();
      setFailure(null);
    } catch (error) {
      setFailure(readFailure(error));
    }
    setLeaving(null);
  };

  return (
    <Section title={t('settings.rates.known')} hint={t('settings.rates.known.hint', { base })}>
      {failure && <Notice tone="danger">{sentence(failure)}</Notice>}
      {sorted.length === 0 ? (
        <Typography textColor="neutral600">{t('settings.rates.none', { base })}</Typography>
      ) : (
        <DataTable
          label={t('settings.rates.known')}
          head={[
            t('settings.rates.currency'),
            t('settings.rates.rate', { base }),
            t('settings.rates.validFrom'),
            t('settings.rates.actions'),
          ]}
        >
          {sorted.map((rate) => (
            <tr key={rate.documentId}>
              <td>{rate.currency}</td>
              <td>{formatNumber(rate.rate, { maximumFractionDigits: 10 })}</td>
              <td>{since(rate)}</td>
              <td>
                <IconButton
                  variant="ghost"
                  label={t('settings.rates.delete', { currency: rate.currency, date: since(rate) })}
                  onClick={() => setLeaving(rate)}
                >
                  <Trash aria-hidden />
                </IconButton>
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      {leaving && (
        <ConfirmDialog
          title={t('settings.rates.delete.title')}
          body={t('settings.rates.delete.body', {
            currency: leaving.currency,
            date: since(leaving),
          })}
          action={t('settings.rates.delete.action')}
          busy={busy}
          onConfirm={() => void confirm()}
          onClose={() => setLeaving(null)}
        />
      )}
    </Section>
  );
}
