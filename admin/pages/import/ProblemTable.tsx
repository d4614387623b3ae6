import { useIntl } from 'react-intl';

import type { ImportProblem } from '../../../shared/contracts';
import { importMessage } from '../../domain/import/message';
import { useText } from '../../hooks/useText';

import { DataTable } from '../../components/layout/DataTable';

type Props = { label: string; what: string; problems: ImportProblem[] };

/** Row as a spreadsheet counts, column, and the reason in the reader's language. */
export function ProblemTable({ label, what, problems }: Props) {
  const t = useText();
  const { formatNumber } = useIntl();
  const head = [t('import.problem.row'), t('import.problem.column'), what];
  return (
    <DataTable label={label} head={head}>
      {problems.map(({ row, column, message }, i) => (
        <tr key={i}>
          <td>{formatNumber(row)}</td>
          <td>{column ?? '–'}</td>
          <td>{importMessage(message, t)}</td>
        </tr>
      ))}
    </DataTable>
  );
}
