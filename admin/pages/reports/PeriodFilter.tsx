import { Box } from '@strapi/design-system';

import type { ReportMeta } from '../../../shared/contracts';
import { DateField } from '../../components/fields/DateField';
import { FilterSelect } from '../../components/table/FilterSelect';
import { periodsOf, spanOf } from '../../domain/report/filter';
import { useText } from '../../hooks/useText';

import type { FilterState } from './useReportFilter';

const OWN = 'own';

type Props = { state: FilterState; meta: ReportMeta };

/** A span that moves with the calendar, or two days. */
export function PeriodFilter({ state: { filter, change }, meta }: Props) {
  const t = useText();
  const { period, from, to } = filter;
  const isOwn = from !== undefined || to !== undefined;
  const onChange = (next: string | null) =>
    change(
      next === OWN
        ? { period: null, from: meta.from, to: meta.to }
        : { period: next, from: null, to: null },
    );
  const span = spanOf(meta.name);
  const choices = periodsOf(meta.name, period).map((value) => ({
    value: value as string,
    label: t(`reports.period.${value}`),
  }));
  return (
    <>
      <Box>
        <FilterSelect
          label={t('reports.period')}
          any={t(`reports.period.${span === 'none' ? 'past' : span}`)}
          choices={[...choices, { value: OWN, label: t('reports.period.own') }]}
          value={isOwn ? OWN : period}
          onChange={onChange}
        />
      </Box>
      {isOwn ? (
        <>
          <DateField
            aria-label={t('reports.period.from')}
            value={from ?? meta.from}
            max={to}
            clearable={false}
            onChange={(day) => change({ from: day })}
          />
          <DateField
            aria-label={t('reports.period.to')}
            value={to ?? meta.to}
            min={from}
            clearable={false}
            onChange={(day) => change({ to: day })}
          />
        </>
      ) : null}
    </>
  );
}
