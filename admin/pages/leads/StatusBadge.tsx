import { Badge, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { LeadRow, LeadStatus } from '../../../shared/contracts';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

const COLORS = {
  new: ['primary100', 'primary700'],
  contacted: ['secondary100', 'secondary700'],
  nurture: ['neutral150', 'neutral700'],
  qualified: ['success100', 'success700'],
  converted: ['alternative100', 'alternative700'],
  disqualified: ['neutral100', 'neutral600'],
  spam: ['danger100', 'danger700'],
} as const satisfies Record<LeadStatus, readonly [string, string]>;

type Props = { lead: Pick<LeadRow, 'status' | 'isAsleep' | 'nurtureUntil'> };

/** Where a lead stands; a sleeping one says until when. */
export function StatusBadge({ lead }: Props) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const { status, isAsleep, nurtureUntil } = lead;
  const [background, color] = COLORS[status];
  return (
    <Flex gap={2} wrap="wrap" data-status={status}>
      <Badge backgroundColor={background} textColor={color}>
        {t(`leads.status.${status}`)}
      </Badge>
      {isAsleep && nurtureUntil ? (
        <Typography variant="pi" textColor="neutral600">
          {t('leads.until', { date: formatDate(nurtureUntil, { dateStyle: 'medium', timeZone }) })}
        </Typography>
      ) : null}
    </Flex>
  );
}
