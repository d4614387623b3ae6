import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { ProspectSums } from '../../../shared/contracts';
import { useMoney } from '../../hooks/useMoney';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { Panel } from '../opportunity/styles';

const Figures = styled.dl`
  display: grid;
  gap: ${({ theme }) => theme.spaces[4]};
  grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
  margin: 0;

  & dd {
    margin: 0;
  }
`;

type FigureProps = { name: string; hint?: string | null; children: ReactNode };

function Figure({ name, hint, children }: FigureProps) {
  return (
    <div>
      <Typography tag="dt" variant="pi" textColor="neutral600">
        {name}
      </Typography>
      <dd>
        <Typography tag="p" fontWeight="bold" textColor="neutral800">
          {children}
        </Typography>
        {hint ? (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        ) : null}
      </dd>
    </div>
  );
}

/** What goes on with somebody, over all opportunities that the reader sees. */
export function SumsPanel({ sums }: { sums: ProspectSums }) {
  const t = useText();
  const money = useMoney();
  const timeZone = useSiteTimeZone();
  const { formatDate, formatNumber } = useIntl();
  const { open, won, lost, currency, missingRates, satisfaction } = sums;
  const day = (instant: string | null) =>
    instant ? formatDate(instant, { dateStyle: 'medium', timeZone }) : t('prospect.never');
  const isOverdue = sums.nextFollowUpAt !== null && new Date(sums.nextFollowUpAt) < new Date();
  const scale = (mean: number) =>
    t('prospect.satisfaction.mean', { mean: formatNumber(mean, { maximumFractionDigits: 1 }) });
  return (
    <Panel tag="section" aria-label={t('prospect.sums')}>
      <Figures>
        <Figure
          name={t('prospect.open')}
          hint={t('prospect.open.weighted', { value: money(open.currentValue, currency) })}
        >
          {t('prospect.count.value', {
            count: open.count,
            value: money(open.targetValue, currency),
          })}
        </Figure>
        <Figure name={t('prospect.won')}>
          {t('prospect.count.value', { count: won.count, value: money(won.targetValue, currency) })}
        </Figure>
        <Figure name={t('prospect.lost')}>{formatNumber(lost.count)}</Figure>
        <Figure name={t('list.column.lastContactAt')}>{day(sums.lastContactAt)}</Figure>
        <Figure
          name={t('list.column.nextFollowUpAt')}
          hint={isOverdue ? t('prospect.overdue') : null}
        >
          {day(sums.nextFollowUpAt)}
        </Figure>
        <Figure
          name={t('field.satisfaction')}
          hint={
            satisfaction ? t('prospect.satisfaction.count', { count: satisfaction.answers }) : null
          }
        >
          {satisfaction ? scale(satisfaction.mean) : t('prospect.satisfaction.none')}
        </Figure>
      </Figures>
      {missingRates.length > 0 ? (
        <Typography variant="pi" fontWeight="bold" tag="p">
          {t('board.missingRates', { base: currency, currencies: missingRates.join(', ') })}
        </Typography>
      ) : null}
    </Panel>
  );
}
