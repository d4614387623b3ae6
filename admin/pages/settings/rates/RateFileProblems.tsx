import type { RateFileProblem } from '../../../../shared/contracts';
import { Notice } from '../../../components/dialogs/Notice';
import { DataTable } from '../../../components/layout/DataTable';
import { useText } from '../../../hooks/useText';

type Props = { problems: readonly RateFileProblem[]; base: string };

/** What is wrong with a file, by line and column. */
export function RateFileProblems({ problems, base }: Props) {
  const t = useText();
  return (
    <>
      <Notice tone="danger">{t('settings.rateFile.problems', { count: problems.length })}</Notice>
      <DataTable
        label={t('settings.rateFile.problems.label')}
        head={[
          t('settings.rateFile.line'),
          t('settings.rateFile.column'),
          t('settings.rateFile.problem'),
        ]}
      >
        {problems.map(({ line, column, code }) => (
          <tr key={`${line} ${column ?? ''} ${code}`}>
            <td>{line}</td>
            <td>{column ?? ''}</td>
            <td>{t(`settings.rateFile.problem.${code}`, { base })}</td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}
