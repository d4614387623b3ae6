import { Typography } from '@strapi/design-system';

import { ratio } from '../../domain/report/figure-digits';
import type { TargetRow } from '../../domain/report/targets-view';
import { missing } from '../../domain/report/targets-view';
import { useTargetText } from '../../hooks/useTargetText';
import { useText } from '../../hooks/useText';

import { DrillLink } from './DrillLink';
import type { ReportColumn } from './ReportTable';
import { useReportText } from './useReportText';

const NONE = '–';

/** The columns of the targets; amounts and numbers stand under one head. */
export function useTargetColumns(currency: string): ReportColumn<TargetRow>[] {
  const t = useText();
  const { share } = useReportText(currency);
  const { day, period, value } = useTargetText(currency);
  const days: ReportColumn<TargetRow>[] = (['reachedOn', 'expectedOn', 'paceOn'] as const).map(
    (key) => ({
      key,
      header: t(`reports.targets.${key}`),
      cell: (row) => {
        const on = row[key];
        return on === null ? NONE : day(on);
      },
    }),
  );
  return [
    {
      key: 'name',
      header: t('settings.targets.name'),
      cell: ({ target: { name, funnel, owner } }) => (
        <>
          {name}
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[funnel?.name ?? t('settings.targets.anyFunnel'), owner?.name]
              .filter(Boolean)
              .join(' · ')}
          </Typography>
        </>
      ),
    },
    { key: 'period', header: t('reports.period'), cell: ({ target }) => period(target) },
    {
      key: 'target',
      header: t('settings.targets.target'),
      isNumber: true,
      cell: ({ target }) => value(target, target.value),
    },
    {
      key: 'achieved',
      header: t('reports.targets.achieved'),
      isNumber: true,
      cell: ({ target, achieved, drillDown }) => (
        <DrillLink
          drillDown={drillDown}
          count={achieved}
          name={target.name}
          figure={value(target, achieved)}
        />
      ),
    },
    {
      key: 'share',
      header: t('reports.targets.share'),
      isNumber: true,
      cell: ({ target, achieved }) => share(ratio(achieved, target.value)),
    },
    {
      key: 'missing',
      header: t('reports.targets.missing'),
      isNumber: true,
      cell: (row) => value(row.target, missing(row)),
    },
    {
      key: 'expected',
      header: t('reports.targets.expected'),
      isNumber: true,
      cell: (row) => value(row.target, row.expected),
    },
    ...days,
  ];
}
