import { Typography } from '@strapi/design-system';

import type { ContactRow } from '../../../shared/contracts';
import type { Column } from '../../components/table/ListTable';
import { RowLink } from '../../components/table/RowLink';
import { contactPath, organizationPath } from '../../constants';
import { CONTACT_COLUMNS, CONTACT_SORTS } from '../../domain/list-specs';
import type { ContactColumn } from '../../domain/list-specs';
import { mailLink, telephoneLink } from '../../domain/reach';
import { useText } from '../../hooks/useText';
import { NameLink } from '../opportunity/NameLink';
import { PlainLink } from '../opportunity/styles';

import { useSumCells } from './useSumCells';

type Cell = Pick<Column<ContactRow>, 'cell' | 'isNumber' | 'first' | 'minWidth'>;
const sortOf = (name: ContactColumn) => CONTACT_SORTS.find((known) => known === name);

/** Every column of the list of people, by name. */
export function useContactColumns(): ReadonlyMap<string, Column<ContactRow>> {
  const t = useText();
  const sums = useSumCells();
  const cells: Record<ContactColumn, Cell> = {
    ...sums,
    name: { cell: ({ documentId, name }) => <RowLink to={contactPath(documentId)} name={name} /> },
    organization: {
      cell: ({ organization }) =>
        organization && (
          <NameLink to={organizationPath(organization.documentId)}>{organization.name}</NameLink>
        ),
      minWidth: '14rem',
    },
    jobTitle: { cell: ({ jobTitle }) => jobTitle, minWidth: '10rem' },
    phone: {
      cell: ({ phone }) =>
        phone && (
          <Typography style={NOWRAP}>
            <PlainLink href={telephoneLink(phone)}>{phone}</PlainLink>
          </Typography>
        ),
    },
    email: {
      cell: ({ email }) => email && <PlainLink href={mailLink(email)}>{email}</PlainLink>,
      minWidth: '16rem',
    },
    preferredChannel: {
      cell: ({ preferredChannel }) => preferredChannel && t(`choice.channel.${preferredChannel}`),
    },
  };
  return new Map(
    CONTACT_COLUMNS.map((name) => [
      name,
      { name, label: t(`prospect.column.${name}`), sort: sortOf(name), ...cells[name] },
    ]),
  );
}

const NOWRAP = { whiteSpace: 'nowrap' } as const;
