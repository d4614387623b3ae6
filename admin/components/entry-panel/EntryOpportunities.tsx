import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { EntryPipeline } from '../../../shared/contracts';
import { opportunityPath } from '../../constants';
import { useMoney } from '../../hooks/useMoney';
import { useText } from '../../hooks/useText';

import { PanelList } from './parts';

const SHOWN = 5;

const Values = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[2]};
  grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
  margin: 0;
`;

type Props = { opportunities: NonNullable<EntryPipeline['opportunities']> };

function Value({ label, amount, count }: { label: string; amount: string; count: string }) {
  return (
    <Box minWidth={0}>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {label}
      </Typography>
      <Typography tag="dd" variant="delta" style={{ margin: 0, overflowWrap: 'anywhere' }}>
        {amount}
      </Typography>
      <Typography tag="dd" variant="pi" textColor="neutral600" style={{ margin: 0 }}>
        {count}
      </Typography>
    </Box>
  );
}

/** What was made of the leads: won and current value in the base currency, and the latest opportunities. */
export function EntryOpportunities({ opportunities }: Props) {
  const t = useText();
  const money = useMoney();
  const { formatList } = useIntl();
  const { count, open, won, lost, currency, currentValue, wonValue, missingRates } = opportunities;
  const items = opportunities.items.slice(0, SHOWN).map((one) => ({
    documentId: one.documentId,
    name: one.name,
    to: opportunityPath(one.documentId),
    detail: [
      one.stage?.name ?? t(`entryPanel.is.${one.status}`),
      one.targetValue === null ? null : money(one.targetValue, one.currency),
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <>
      <Values>
        <Value
          label={t('entryPanel.won')}
          amount={money(wonValue, currency)}
          count={t('entryPanel.orders', { count: won })}
        />
        <Value
          label={t('entryPanel.current')}
          amount={money(currentValue, currency)}
          count={t('entryPanel.open', { count: open })}
        />
      </Values>
      {lost > 0 || missingRates.length > 0 ? (
        <Typography variant="pi" textColor="neutral600">
          {[
            lost > 0 ? t('entryPanel.lost', { count: lost }) : null,
            missingRates.length > 0
              ? t('entryPanel.missingRates', { currencies: formatList(missingRates) })
              : null,
          ]
            .filter(Boolean)
            .join(' ')}
        </Typography>
      ) : null}
      <PanelList title={t('entryPanel.opportunities', { count })} items={items}>
        {count > SHOWN ? (
          <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
            {t('entryPanel.latest', { shown: SHOWN, count })}
          </Typography>
        ) : null}
      </PanelList>
    </>
  );
}
