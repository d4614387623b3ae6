import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Day, ReportMeta } from '../../../shared/contracts';
import { Notice } from '../../components/dialogs/Notice';
import { pickerDate } from '../../components/fields/day';
import { settingsPath } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import type { MessageKey } from '../../translations/en';

import { HowCounted } from './HowCounted';
import { useReportReach } from './useReportReach';

const Away = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
`;

type Props = { meta: ReportMeta; how: MessageKey };

/** What a report says of itself: of when it tells, how it counts, and what is in no sum. */
export function ReportMetaLine({ meta, how }: Props) {
  const t = useText();
  const { formatDate, formatList } = useIntl();
  const timeZone = useSiteTimeZone();
  const canSet = useCan('settingsManage');
  const reach = useReportReach();
  const day = (text: Day) => formatDate(pickerDate(text), { dateStyle: 'medium', timeZone: 'UTC' });
  const asOf = formatDate(meta.asOf, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  const parts = [
    ...(meta.from && meta.to
      ? [
          meta.from === meta.to
            ? day(meta.from)
            : t('reports.meta.period', { from: day(meta.from), to: day(meta.to) }),
        ]
      : []),
    t('reports.meta.asOf', { date: asOf }),
    meta.currency,
  ];
  return (
    <>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography variant="pi" textColor="neutral600">
          {parts.join(' · ')}
        </Typography>
        <HowCounted how={how} currency={meta.currency} />
      </Flex>
      {reach === 'all' ? null : <Notice tone="info">{t(`reports.meta.reach.${reach}`)}</Notice>}
      {meta.missingRates.length > 0 ? (
        <Notice tone="warning">
          <Typography textColor="neutral800">
            {t('reports.meta.missing', { currencies: formatList(meta.missingRates) })}{' '}
            {canSet ? (
              <Away to={settingsPath('rates')} data-screen>
                {t('reports.meta.missing.rates')}
              </Away>
            ) : null}
          </Typography>
        </Notice>
      ) : null}
    </>
  );
}
