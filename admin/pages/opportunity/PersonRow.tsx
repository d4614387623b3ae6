import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';

import { useSalesListQuery } from '../../api/settings';
import { ChoiceSelect } from '../../components/fields/ChoiceSelect';
import { entryLabel, labelOrText, offeredEntries } from '../../components/fields/text-of';
import type { RecordPerson } from '../../domain/record-people';
import { useText } from '../../hooks/useText';

import { NameLink } from './NameLink';
import { ReachLinks } from './ReachLinks';
import type { OnReach } from './reached';

type Props = {
  person: RecordPerson;
  path: string | null;
  canUpdate: boolean;
  onReach: OnReach;
  onRole: (role: string | null) => void;
  onRemove: () => void;
};

export function PersonRow({ person, path, canUpdate, onReach, onRole, onRemove }: Props) {
  const t = useText();
  const { locale } = useIntl();
  const { data: roles = [] } = useSalesListQuery('contactRoles');
  const { contact, role, jobTitle, preferredChannel, isFirst, isListed } = person;
  const about = [
    jobTitle,
    isFirst ? t('record.people.first') : null,
    preferredChannel
      ? t('record.people.prefers', { channel: t(`choice.channel.${preferredChannel}`) })
      : null,
    canUpdate || !role ? null : labelOrText(role, roles, locale),
  ];
  const line = about.filter(Boolean).join(' · ');
  return (
    <Box tag="li" paddingTop={3} data-person={contact.documentId}>
      <Flex justifyContent="space-between" gap={2}>
        <NameLink to={path}>{contact.name}</NameLink>
        {canUpdate && isListed ? (
          <IconButton
            size="XS"
            variant="ghost"
            withTooltip={false}
            label={t('record.people.remove', { name: contact.name })}
            onClick={onRemove}
          >
            <Cross aria-hidden />
          </IconButton>
        ) : null}
      </Flex>
      {line ? (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {line}
        </Typography>
      ) : null}
      <ReachLinks {...person} name={contact.name} contact={contact} onReach={onReach} />
      {canUpdate ? (
        <Box paddingTop={1} maxWidth="24rem">
          <ChoiceSelect
            aria-label={t('record.people.role', { name: contact.name })}
            choices={offeredEntries(roles, role).map((entry) => ({
              value: entry.code,
              label: entryLabel(entry, locale),
            }))}
            value={role}
            onChange={onRole}
            placeholder={t('record.people.noRole')}
            clearable
          />
        </Box>
      ) : null}
    </Box>
  );
}
