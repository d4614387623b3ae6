import { Box, Flex, Typography } from '@strapi/design-system';
import { Check, Cross, Question } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { FitState, QualificationScore, Ref } from '../../../shared/contracts';
import { words } from '../../domain/words';
import { useText } from '../../hooks/useText';
import { PlainList } from '../opportunity/styles';

const MARKS = {
  match: { Icon: Check, fill: 'success600' },
  miss: { Icon: Cross, fill: 'danger600' },
  unknown: { Icon: Question, fill: 'neutral600' },
} as const satisfies Record<FitState, unknown>;

type Props = { fit: QualificationScore['fit']; funnel: Ref | null };

/** How a lead matches the ideal customer of its funnel, criterion by criterion. */
export function FitPart({ fit, funnel }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  if (!fit) {
    return (
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={4}>
        {funnel ? t('leads.fit.none', { funnel: funnel.name }) : t('leads.fit.noFunnel')}
      </Typography>
    );
  }
  return (
    <Box paddingTop={4} data-fit>
      <Flex justifyContent="space-between" gap={3} alignItems="baseline">
        <Typography fontWeight="semiBold" textColor="neutral800" tag="h3">
          {t('leads.fit', { funnel: funnel?.name ?? '' })}
        </Typography>
        <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
          {t('leads.points', {
            points: formatNumber(fit.points),
            max: formatNumber(fit.maxPoints),
          })}
        </Typography>
      </Flex>
      <PlainList>
        {fit.criteria.map(({ key, wanted, found, state }) => {
          const { Icon, fill } = MARKS[state];
          return (
            <Flex tag="li" key={key} gap={2} paddingTop={2} alignItems="flex-start">
              <Icon
                role="img"
                aria-label={t(`leads.fit.${state}`)}
                width="1.4rem"
                height="1.4rem"
                fill={fill}
                style={{ flexShrink: 0, marginTop: 3 }}
              />
              <Box minWidth={0} style={{ overflowWrap: 'anywhere' }}>
                <Typography textColor="neutral800" tag="p">
                  {words(key)}: {found ?? t('leads.fit.notKnown')}
                </Typography>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {t('leads.fit.wanted', { wanted })}
                </Typography>
              </Box>
            </Flex>
          );
        })}
      </PlainList>
    </Box>
  );
}
