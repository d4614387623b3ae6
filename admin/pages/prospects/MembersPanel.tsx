import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Link as RouterLink } from 'react-router-dom';

import type { OrganizationRecordView } from '../../../shared/contracts';
import { useOpenProspect } from '../../components/prospect-form/prospect-form-context';
import { CONTACTS_PATH, contactPath } from '../../constants';
import { useText } from '../../hooks/useText';
import { NameLink } from '../opportunity/NameLink';
import { ReachLinks } from '../opportunity/ReachLinks';
import type { OnReach } from '../opportunity/reached';
import { Panel, PlainList } from '../opportunity/styles';

type Props = { record: OrganizationRecordView; onReach: OnReach };

/** Who works there, with the ways to them. */
export function MembersPanel({ record, onReach }: Props) {
  const t = useText();
  const open = useOpenProspect();
  const { contacts, contactCount, organization, can } = record;
  const { documentId, name } = organization;
  return (
    <Panel tag="section" aria-label={t('prospect.members')}>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography tag="h2" variant="delta">
          {t('prospect.members')}
        </Typography>
        {open && can.update ? (
          <Button
            size="S"
            variant="tertiary"
            startIcon={<Plus aria-hidden />}
            onClick={() => open({ organization: { documentId, name }, isPersonOnly: true })}
          >
            {t('prospect.members.add')}
          </Button>
        ) : null}
      </Flex>
      {contacts.length === 0 ? (
        <Typography textColor="neutral600">{t('prospect.members.none')}</Typography>
      ) : null}
      <PlainList>
        {contacts.map((contact) => (
          <Box key={contact.documentId} tag="li" paddingTop={3}>
            <NameLink to={contactPath(contact.documentId)}>{contact.name}</NameLink>
            {contact.jobTitle ? (
              <Typography tag="p" variant="pi" textColor="neutral600">
                {contact.jobTitle}
              </Typography>
            ) : null}
            <ReachLinks
              name={contact.name}
              contact={{ documentId: contact.documentId, name: contact.name }}
              phone={contact.phone}
              email={contact.email}
              onReach={onReach}
            />
          </Box>
        ))}
      </PlainList>
      {contactCount > contacts.length ? (
        <Box paddingTop={3}>
          <Link tag={RouterLink} to={`${CONTACTS_PATH}?organization=${documentId}`}>
            {t('prospect.members.more', { count: contactCount - contacts.length })}
          </Link>
        </Box>
      ) : null}
    </Panel>
  );
}
