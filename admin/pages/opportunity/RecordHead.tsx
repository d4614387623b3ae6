import { Box, Flex, Typography } from '@strapi/design-system';
import { ArrowUp } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import type { OpportunityRecordView } from '../../../shared/contracts';
import { contactPath, funnelPath, organizationPath } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

const Quiet = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral600};
  font-size: 1.4rem;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
`;

/** Amid text: its colour alone would not tell it from what stands around it. */
const Who = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
  text-decoration: underline;
`;

const Title = styled(Typography)`
  overflow-wrap: anywhere;
  hyphens: auto;
`;

type Props = { record: OpportunityRecordView; actions: ReactNode };

export function RecordHead({ record, actions }: Props) {
  const t = useText();
  const maySee = useCan('organizationRead');
  const { opportunity, funnel } = record;
  const { organization, contact, owner, archivedAt, status, priority } = opportunity;
  const named = (name: string, to: string) => (maySee ? <Who to={to}>{name}</Who> : name);
  const parts = [
    organization && named(organization.name, organizationPath(organization.documentId)),
    contact && named(contact.name, contactPath(contact.documentId)),
    owner ? t('record.ownedBy', { name: owner.name }) : t('card.unassigned'),
    status === 'open' ? null : t(status === 'won' ? 'closing.won.title' : 'closing.lost.title'),
    archivedAt === null ? null : t('record.archived'),
  ].filter(Boolean);
  return (
    <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap">
      <Box minWidth={0} flex="1 1 32rem">
        <Quiet to={funnelPath(funnel.documentId)}>
          <span aria-hidden>‹ </span>
          {funnel.name}
        </Quiet>
        <Flex gap={2}>
          {priority === 'high' ? (
            <ArrowUp
              role="img"
              aria-label={t('card.highPriority')}
              fill="danger600"
              width="1.8rem"
              height="1.8rem"
              style={{ flexShrink: 0 }}
            />
          ) : null}
          <Title tag="h1" id="main-content-title" variant="alpha">
            {opportunity.title}
          </Title>
        </Flex>
        <Typography textColor="neutral600" tag="p" style={{ overflowWrap: 'anywhere' }}>
          {parts.map((part, index) => (
            <span key={index}>
              {index > 0 ? ' · ' : ''}
              {part}
            </span>
          ))}
        </Typography>
      </Box>
      {actions}
    </Flex>
  );
}
