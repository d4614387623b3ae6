import { Box, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ContactRecordView } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { labelOrText } from '../../components/fields/text-of';
import { opportunityPath } from '../../constants';
import { useText } from '../../hooks/useText';
import { NameLink } from '../opportunity/NameLink';
import { Panel, PlainList } from '../opportunity/styles';

/** Opportunities in which somebody has a say without being the first contact. */
export function RolesPanel({ roles }: Pick<ContactRecordView, 'roles'>) {
  const t = useText();
  const { locale } = useIntl();
  const { data: entries = [] } = useSalesListQuery('contactRoles', { skip: roles.length === 0 });
  if (roles.length === 0) return null;
  return (
    <Panel tag="section" aria-label={t('prospect.roles')}>
      <Typography tag="h2" variant="delta">
        {t('prospect.roles')}
      </Typography>
      <PlainList>
        {roles.map(({ opportunity, role }) => (
          <Box key={opportunity.documentId} tag="li" paddingTop={2}>
            <NameLink to={opportunityPath(opportunity.documentId)}>{opportunity.title}</NameLink>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {role ? labelOrText(role, entries, locale) : t('record.people.noRole')}
            </Typography>
          </Box>
        ))}
      </PlainList>
    </Panel>
  );
}
