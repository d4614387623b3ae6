import { styled } from 'styled-components';

import { DataTable } from '../../components/layout/DataTable';

type Props = { label: string; columns: string[]; rows: Record<string, string>[] };

const Cell = styled.td`
  max-width: 28rem;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

/** The first rows as they stand in the file. */
export function SampleTable({ label, columns, rows }: Props) {
  return (
    <DataTable label={label} head={columns}>
      {rows.map((row, i) => (
        <tr key={i}>
          {columns.map((column) => (
            <Cell key={column} title={row[column]}>
              {row[column]}
            </Cell>
          ))}
        </tr>
      ))}
    </DataTable>
  );
}
