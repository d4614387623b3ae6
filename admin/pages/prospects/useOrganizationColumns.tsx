import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ListName, OrganizationRow } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { labelOrText } from '../../components/fields/text-of';
import type { Column } from '../../components/table/ListTable';
import { RowLink } from '../../components/table/RowLink';
import { organizationPath } from '../../constants';
import { ORGANIZATION_COLUMNS, ORGANIZATION_SORTS } from '../../domain/list-specs';
import type { OrganizationColumn } from '../../domain/list-specs';
import { telephoneLink } from '../../domain/reach';
import { useText } from '../../hooks/useText';
import { PlainLink } from '../opportunity/styles';

import { useSumCells } from './useSumCells';

type Cell = Pick<Column<OrganizationRow>, 'cell' | 'isNumber' | 'first' | 'minWidth'>;
const sortOf = (name: OrganizationColumn) => ORGANIZATION_SORTS.find((known) => known === name);

/** Every column of the list of firms, by name. */
export function useOrganizationColumns(): ReadonlyMap<string, Column<OrganizationRow>> {
  const t = useText();
  const { locale, formatNumber } = useIntl();
  const sums = useSumCells();
  const { data: groups = [] } = useSalesListQuery('targetGroups');
  const { data: industries = [] } = useSalesListQuery('industries');
  const lists: Partial<Record<ListName, typeof groups>> = { targetGroups: groups, industries };
  const entry = (list: ListName, value: string | null) =>
    value && labelOrText(value, lists[list] ?? [], locale);

  const cells: Record<OrganizationColumn, Cell> = {
    ...sums,
    name: {
      cell: ({ documentId, name }) => <RowLink to={organizationPath(documentId)} name={name} />,
    },
    city: { cell: ({ address }) => address.city },
    phone: {
      cell: ({ phone }) =>
        phone && (
          <Typography style={NOWRAP}>
            <PlainLink href={telephoneLink(phone)}>{phone}</PlainLink>
          </Typography>
        ),
    },
    domain: { cell: ({ domain }) => domain },
    class: { cell: ({ class: letter }) => letter?.toUpperCase() },
    owner: { cell: ({ owner }) => owner?.name, minWidth: '10rem' },
    targetGroup: { cell: ({ targetGroup }) => entry('targetGroups', targetGroup) },
    industry: { cell: ({ industry }) => entry('industries', industry) },
    employees: {
      cell: ({ employees }) => employees !== null && formatNumber(employees),
      isNumber: true,
      first: 'desc',
    },
  };
  return new Map(
    ORGANIZATION_COLUMNS.map((name) => [
      name,
      { name, label: t(`prospect.column.${name}`), sort: sortOf(name), ...cells[name] },
    ]),
  );
}

const NOWRAP = { whiteSpace: 'nowrap' } as const;
