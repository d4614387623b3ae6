import type { ReactNode } from 'react';
import { styled } from 'styled-components';

import { useMoreBeside } from '../../components/layout/useMoreBeside';
import { HeadText, Table as ListTable, TableFrame } from '../../components/table/styles';

/** Letters of a name that would make a tower of words. */
const LONG = 20;

/** Long names of columns wrap: a report has many columns, and their figures are short. */
const Table = styled(ListTable)`
  font-variant-numeric: tabular-nums;

  & thead th {
    line-height: 1.3;
    min-width: 7rem;
    vertical-align: bottom;
    white-space: normal;
  }
  & thead th[data-long] {
    min-width: 12rem;
  }
  & td[data-end] {
    white-space: nowrap;
  }
  & tfoot tr > * {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
    font-weight: 600;
  }
  @media (max-width: 767px) {
    & th:first-child {
      hyphens: auto;
      max-width: 14rem;
      min-width: 14rem;
      overflow-wrap: anywhere;
    }
  }
  @media print {
    font-size: 1.1rem;

    & th,
    & td {
      padding: ${({ theme }) => theme.spaces[1]};
    }
    & thead th,
    & thead th[data-long],
    & th:first-child {
      max-width: none;
      min-width: 0;
      position: static;
    }
    & thead th span {
      font-size: 1rem;
    }
    & tr {
      break-inside: avoid;
    }
  }
`;

export type ReportColumn<R> = {
  key: string;
  header: string;
  isNumber?: boolean;
  cell: (row: R) => ReactNode;
};
type Props<R> = {
  label: string;
  columns: readonly ReportColumn<R>[];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** The sum of the rows, or what stands for all of them. */
  total?: R;
};

/** Figures as text: read by screen readers, printed, and always there beside a chart. */
export function ReportTable<R>({ label, columns, rows, rowKey, total }: Props<R>) {
  const frame = useMoreBeside();
  const line = (row: R, key: string) => (
    <tr key={key} data-row={key}>
      {columns.map(({ key: column, isNumber, cell }, at) =>
        at === 0 ? (
          <th key={column} scope="row">
            {cell(row)}
          </th>
        ) : (
          <td key={column} data-end={isNumber || undefined}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
  return (
    <TableFrame
      ref={frame}
      $stale={false}
      $fills={false}
      tabIndex={0}
      role="group"
      aria-label={label}
    >
      <Table aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, header, isNumber }) => (
              <th
                key={key}
                scope="col"
                data-end={isNumber || undefined}
                data-long={header.length > LONG || undefined}
              >
                <HeadText>{header}</HeadText>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => line(row, rowKey(row)))}</tbody>
        {total === undefined ? null : <tfoot>{line(total, 'total')}</tfoot>}
      </Table>
    </TableFrame>
  );
}
