import type { DrillDown, MovementReport } from '../../../shared/contracts';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import { ReportTable } from './ReportTable';
import type { ReportColumn } from './ReportTable';
import { useReportText } from './useReportText';

type Line = {
  key: string;
  name: string;
  changes: number | null;
  count: number;
  targetValue: number;
  currentValue: number;
  drillDown: DrillDown;
};
type Props = {
  data: MovementReport;
  words: { start: string; end: string };
  label: string;
  currency: string;
};

/** All changes, also those of which there was none, between the two sums. */
export function MovementTable({ data, words, label, currency }: Props) {
  const t = useText();
  const { number, amount } = useReportText(currency);
  const lines: Line[] = [
    { ...data.start, key: 'start', name: words.start, changes: null, drillDown: null },
    ...data.steps.map((step) => ({
      ...step,
      ...{ key: step.step, name: t(`reports.movements.step.${step.step}`), drillDown: null },
    })),
  ];
  const end: Line = { ...data.end, key: 'end', name: words.end, changes: null };
  const columns: ReportColumn<Line>[] = [
    {
      key: 'changes',
      header: t('reports.movements.changes'),
      cell: ({ changes }) => (changes === null ? '' : number(changes)),
    },
    {
      key: 'count',
      header: t('reports.column.count'),
      cell: ({ name, count, drillDown }) => (
        <DrillLink {...{ drillDown, name, count }} figure={number(count)} />
      ),
    },
    { key: 'target', header: t('value.target'), cell: (line) => amount(line.targetValue) },
    { key: 'current', header: t('value.current'), cell: (line) => amount(line.currentValue) },
  ];
  return (
    <ReportTable
      label={label}
      rows={lines}
      rowKey={({ key }) => key}
      total={end}
      columns={[
        { key: 'name', header: t('reports.movements.what'), cell: ({ name }) => name },
        ...columns.map((column) => ({ ...column, isNumber: true })),
      ]}
    />
  );
}
