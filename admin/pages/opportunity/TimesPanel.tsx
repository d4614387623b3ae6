import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { OpportunityRecordView } from '../../../shared/contracts';
import { useMoney } from '../../hooks/useMoney';
import { useText } from '../../hooks/useText';

import { Panel } from './styles';
import { useDuration } from './useDuration';

const Table = styled.table`
  border-collapse: collapse;
  width: 100%;

  & th,
  & td {
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]} ${theme.spaces[1]} 0`};
    text-align: start;
    vertical-align: top;
  }
  & th:not(:first-child),
  & td:not(:first-child) {
    padding-inline-end: 0;
    text-align: end;
    white-space: nowrap;
  }
`;

/** How long it stood where: at the last visit and altogether; and what work has gone into it. */
export function TimesPanel({ record }: { record: OpportunityRecordView }) {
  const t = useText();
  const money = useMoney();
  const duration = useDuration();
  const { formatNumber } = useIntl();
  const { times, opportunity } = record;
  const { effortMinutes, effortCost, currency } = opportunity;
  const cell = (text: string, strong = false) => (
    <Typography
      variant="pi"
      textColor={strong ? 'neutral800' : 'neutral700'}
      fontWeight={strong ? 'semiBold' : 'regular'}
    >
      {text}
    </Typography>
  );
  return (
    <Panel tag="section" aria-label={t('record.times')}>
      <Typography tag="h2" variant="delta">
        {t('record.times')}
      </Typography>
      {times.length > 0 ? (
        <Box paddingTop={2}>
          <Table>
            <thead>
              <tr>
                <th scope="col">{cell(t('field.stage'))}</th>
                <th scope="col">{cell(t('record.times.latest'))}</th>
                <th scope="col">{cell(t('record.times.total'))}</th>
              </tr>
            </thead>
            <tbody>
              {times.map(({ stage, isCurrent, visits, latestMs, totalMs }) => (
                <tr key={stage?.documentId ?? 'unknown'} aria-current={isCurrent || undefined}>
                  <td>
                    {cell(stage?.name ?? t('record.noStage'), isCurrent)}
                    {visits > 1 ? cell(` · ${t('record.times.visits', { visits })}`) : null}
                  </td>
                  <td>{cell(duration(latestMs), isCurrent)}</td>
                  <td>{cell(duration(totalMs), isCurrent)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Box>
      ) : null}
      <Flex gap={4} wrap="wrap" paddingTop={3}>
        <Typography variant="pi" textColor="neutral700">
          {t('record.effort', {
            hours: formatNumber(effortMinutes / 60, { maximumFractionDigits: 1 }),
          })}
        </Typography>
        {effortCost > 0 ? (
          <Typography variant="pi" textColor="neutral700">
            {t('record.cost', { amount: money(effortCost, currency) })}
          </Typography>
        ) : null}
      </Flex>
    </Panel>
  );
}
