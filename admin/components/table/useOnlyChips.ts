import { useSalesContactQuery, useSalesOrganizationQuery } from '../../api/person';
import type { ListQuery } from '../../domain/list-query';
import { useText } from '../../hooks/useText';

import type { FilterChip } from './FilterChips';

/** The one firm or person whom a list is narrowed to. */
export function useOnlyChips({ organization, contact }: ListQuery): FilterChip[] {
  const t = useText();
  const firm = useSalesOrganizationQuery(organization ?? '', { skip: !organization });
  const person = useSalesContactQuery(contact ?? '', { skip: !contact });
  const only = (name: string, text: string | undefined): FilterChip => ({
    names: [name],
    text: t('list.only', { name: text ?? '…' }),
  });
  return [
    ...(organization ? [only('organization', firm.data?.name)] : []),
    ...(contact ? [only('contact', person.data?.name)] : []),
  ];
}
