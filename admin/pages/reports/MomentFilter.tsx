import { Box } from '@strapi/design-system';

import type { ReportMeta } from '../../../shared/contracts';
import { DateField } from '../../components/fields/DateField';
import { addDays, today } from '../../components/fields/day';
import { FilterSelect } from '../../components/table/FilterSelect';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';

import type { FilterState } from './useReportFilter';

const DAY = 'day';

/** Now, or the end of an earlier day. */
export function MomentFilter({
  state: { filter, change },
}: {
  state: FilterState;
  meta: ReportMeta;
}) {
  const t = useText();
  const yesterday = addDays(today(useSiteTimeZone()), -1);
  const { asOf } = filter;
  return (
    <>
      <Box>
        <FilterSelect
          label={t('reports.asOf')}
          any={t('reports.asOf.now')}
          choices={[{ value: DAY, label: t('reports.asOf.day') }]}
          value={asOf === undefined ? undefined : DAY}
          onChange={(next) => change({ asOf: next === DAY ? yesterday : null })}
        />
      </Box>
      {asOf === undefined ? null : (
        <DateField
          aria-label={t('reports.asOf.which')}
          value={asOf}
          max={yesterday}
          clearable={false}
          onChange={(day) => change({ asOf: day })}
        />
      )}
    </>
  );
}
