import { Flex, Typography } from '@strapi/design-system';
import { ArrowRight, Calendar } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { Card } from '../../../shared/contracts';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import { OneLine } from './styles';

const icon = { 'aria-hidden': true, width: '1.2rem', height: '1.2rem' } as const;

/** What comes next: the step in words, the day of the planned follow-up where the light does not say it. */
export function CardNext({ card }: { card: Card }) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const { nextStep, light } = card;
  const isInBadge = light?.level === 'green' && light.reason === 'planned';
  const nextFollowUpAt = isInBadge ? null : card.nextFollowUpAt;
  if (!nextStep && !nextFollowUpAt) return null;
  const isOverdue = nextFollowUpAt !== null && new Date(nextFollowUpAt) < new Date();
  const date = nextFollowUpAt
    ? formatDate(nextFollowUpAt, { day: 'numeric', month: 'short', timeZone })
    : '';
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {nextStep && (
        <Flex gap={1} minWidth={0} title={t('card.nextStep', { text: nextStep })}>
          <ArrowRight {...icon} fill="neutral500" style={{ flexShrink: 0 }} />
          <OneLine variant="pi" textColor="neutral700">
            {nextStep}
          </OneLine>
        </Flex>
      )}
      {nextFollowUpAt && (
        <Flex gap={1}>
          <Calendar {...icon} fill={isOverdue ? 'warning700' : 'neutral500'} />
          <Typography
            variant="pi"
            textColor={isOverdue ? 'neutral800' : 'neutral700'}
            fontWeight={isOverdue ? 'bold' : 'regular'}
          >
            {t(isOverdue ? 'card.followUp.overdue' : 'card.followUp', { date })}
          </Typography>
        </Flex>
      )}
    </Flex>
  );
}
