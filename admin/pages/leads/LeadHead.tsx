import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { Lead } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { labelOrText } from '../../components/fields/text-of';
import { contactPath, leadsPath, opportunityPath, organizationPath } from '../../constants';
import { reasonsOf } from '../../domain/lead-status';
import { useCan } from '../../hooks/useCan';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { NameLink } from '../opportunity/NameLink';
import { ReachLinks } from '../opportunity/ReachLinks';
import type { OnReach } from '../opportunity/reached';

import { StatusBadge } from './StatusBadge';

const Quiet = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;

const WRAP = { overflowWrap: 'anywhere', hyphens: 'auto' } as const;

/** Why it is put aside, or what caught it. */
function useReasonText({ status, reason, reasonNote, spamCause }: Lead): string | null {
  const t = useText();
  const { locale } = useIntl();
  const list = reasonsOf(status);
  const { data: reasons = [] } = useSalesListQuery(list ?? 'nurtureReasons', {
    skip: list === null || reason === null,
  });
  if (status === 'spam') {
    return t(spamCause === 'user' || spamCause === null ? 'leads.spam.user' : 'leads.spam.caught');
  }
  if (list === null) return null;
  return [reason && labelOrText(reason, reasons, locale), reasonNote].filter(Boolean).join(': ');
}

type Props = { lead: Lead; onReach: OnReach; actions: ReactNode };

/** Who it is, where it stands, whose it is, and what became of it. */
export function LeadHead({ lead, onReach, actions }: Props) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const maySeePeople = useCan('organizationRead');
  const reason = useReasonText(lead);
  const { name, company, owner, opportunity, organization, contact, statusSince } = lead;
  const details = [
    lead.jobTitle,
    company === name ? null : company,
    owner ? t('record.ownedBy', { name: owner.name }) : t('card.unassigned'),
  ].filter(Boolean);
  const became = [
    opportunity && { ...opportunity, to: opportunityPath(opportunity.documentId) },
    organization && {
      ...organization,
      to: maySeePeople ? organizationPath(organization.documentId) : null,
    },
    contact && { ...contact, to: maySeePeople ? contactPath(contact.documentId) : null },
  ].filter((one) => one !== null);
  return (
    <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap">
      <Box minWidth={0} flex="1 1 32rem">
        <Quiet to={leadsPath()}>
          <span aria-hidden>‹ </span>
          {t('leads.title')}
        </Quiet>
        <Typography tag="h1" id="main-content-title" variant="alpha" style={WRAP}>
          {name || t('leads.nameless')}
        </Typography>
        <Typography textColor="neutral600" tag="p" style={WRAP}>
          {details.join(' · ')}
        </Typography>
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          <StatusBadge lead={lead} />
          {lead.isTest ? <Badge>{t('leads.isTest')}</Badge> : null}
          <Typography variant="pi" textColor="neutral600">
            {t('leads.since', { date: formatDate(statusSince, { dateStyle: 'medium', timeZone }) })}
          </Typography>
          {reason ? (
            <Typography variant="pi" textColor="neutral700" style={WRAP}>
              {reason}
            </Typography>
          ) : null}
        </Flex>
        {became.length > 0 ? (
          <Flex gap={2} wrap="wrap" paddingTop={2} data-became>
            <Typography textColor="neutral600">{t('leads.became')}</Typography>
            {became.map(({ documentId, name: title, to }) => (
              <NameLink key={documentId} to={to}>
                {title}
              </NameLink>
            ))}
          </Flex>
        ) : null}
        <Box paddingTop={2}>
          <ReachLinks
            name={name}
            contact={null}
            phone={lead.phone}
            email={lead.email}
            domain={lead.domain}
            address={lead.address}
            onReach={onReach}
          />
        </Box>
      </Box>
      {actions}
    </Flex>
  );
}
