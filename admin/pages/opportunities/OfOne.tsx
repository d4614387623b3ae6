import { Flex, Tag } from '@strapi/design-system';
import { Cross } from '@strapi/icons';

import { useSalesContactQuery, useSalesOrganizationQuery } from '../../api/person';
import type { ListState } from '../../components/table/useList';
import { useText } from '../../hooks/useText';

/** The list is narrowed to one firm or person, whom no filter in the bar shows. */
export function OfOne({ state }: { state: ListState }) {
  const t = useText();
  const { query, change } = state;
  const { organization, contact } = query;
  const firm = useSalesOrganizationQuery(organization ?? '', { skip: !organization });
  const person = useSalesContactQuery(contact ?? '', { skip: !contact });
  if (!organization && !contact) return null;
  const only = (name: string | undefined) => t('list.only', { name: name ?? '…' });
  return (
    <Flex gap={2} wrap="wrap">
      {organization ? (
        <Tag icon={<Cross aria-hidden />} onClick={() => change({ organization: null })}>
          {only(firm.data?.name)}
        </Tag>
      ) : null}
      {contact ? (
        <Tag icon={<Cross aria-hidden />} onClick={() => change({ contact: null })}>
          {only(person.data?.name)}
        </Tag>
      ) : null}
    </Flex>
  );
}
