import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { OpportunityRecordView } from '../../../shared/contracts';
import { figureOf } from '../../domain/figure';
import { useFigureReason, useFigureText } from '../../hooks/useFigureText';
import { useMoney } from '../../hooks/useMoney';
import { useText } from '../../hooks/useText';

import { FactRow } from './FactRow';
import { closeFacts, valueFact } from './record-facts';
import { Panel } from './styles';
import type { SaveRecord } from './useSaveRecord';

const Pair = styled.div`
  display: grid;
  gap: ${({ theme }) => theme.spaces[3]};
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr));
`;

type Props = { record: OpportunityRecordView; onSave: SaveRecord };

/** What it is worth and what of that counts now, side by side, and when it is expected. */
export function ValuesPanel({ record, onSave }: Props) {
  const t = useText();
  const money = useMoney();
  const { formatNumber } = useIntl();
  const { opportunity, funnel, can } = record;
  const percent = formatNumber(opportunity.probability / 100, {
    style: 'percent',
    maximumFractionDigits: 2,
  });
  const fact = (one: ReturnType<typeof valueFact>) => (
    <FactRow
      key={one.field}
      fact={one}
      canUpdate={can.update}
      onSave={onSave}
      version={opportunity.version}
      strong
    />
  );
  const figureText = useFigureText();
  const reasonText = useFigureReason();
  const { currentValue, currency, figure, figureReason } = opportunity;
  const told = figureOf(funnel);
  return (
    <Panel tag="section" aria-label={t('record.values')}>
      <Pair>
        <Box data-value="target">{fact(valueFact(record, t))}</Box>
        <Box data-value="current" paddingTop={1}>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('record.currentValue', { percent })}
          </Typography>
          <Typography fontWeight="bold" textColor="neutral800">
            {currentValue === null ? t('card.noValue') : money(currentValue, currency)}
          </Typography>
          {opportunity.probabilityOverride !== null && opportunity.probabilityReason ? (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {opportunity.probabilityReason}
            </Typography>
          ) : null}
        </Box>
        {told ? (
          <Box data-value="figure" paddingTop={1}>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {told.label ?? t('figure.label')}
            </Typography>
            <Typography fontWeight="bold" textColor="neutral800">
              {figure === null ? t('figure.none') : figureText(figure, told.unit, currency)}
            </Typography>
            {figureReason ? (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {reasonText(figureReason)}
              </Typography>
            ) : null}
          </Box>
        ) : null}
        {closeFacts(record, t).map(fact)}
      </Pair>
    </Panel>
  );
}
