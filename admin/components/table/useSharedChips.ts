import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import { useSalesFunnelsQuery } from '../../api/funnel';
import { CHECKS } from '../../domain/list-query';
import type { ListQuery } from '../../domain/list-query';
import { isFunnelPurpose } from '../../domain/filter-words';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { pickerDate } from '../fields/day';

import type { FilterChip } from './FilterChips';

type Range = 'expected' | 'opened' | 'closed';

/** From one moment to another in words; null where neither is set. */
function useRangeChip(): (query: ListQuery, range: Range, field: string) => FilterChip[] {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  return useCallback(
    (query, range, field) => {
      const told = (text: string) =>
        CHECKS.day(text)
          ? formatDate(pickerDate(text), { dateStyle: 'medium', timeZone: 'UTC' })
          : formatDate(text, { dateStyle: 'medium', timeStyle: 'short', timeZone });
      const [from, to] = [query[`${range}From`], query[`${range}To`]];
      const values = { field, from: from ? told(from) : '', to: to ? told(to) : '' };
      const names = [`${range}From`, `${range}To`];
      if (from && to) return [{ names, text: t('list.chip.range', values) }];
      if (from) return [{ names, text: t('list.chip.from', values) }];
      return to ? [{ names, text: t('list.chip.to', values) }] : [];
    },
    [t, formatDate, timeZone],
  );
}

/** Chips that opportunities and leads share: ranges of days, team and purpose of the funnels. */
export function useSharedChips(
  query: ListQuery,
  ranges: Partial<Record<Range, string>>,
): FilterChip[] {
  const t = useText();
  const { formatList } = useIntl();
  const rangeChip = useRangeChip();
  const { team, purpose } = query;
  const { data: funnels = [] } = useSalesFunnelsQuery(undefined, { skip: team === undefined });
  const chips: FilterChip[] = (['expected', 'opened', 'closed'] as const).flatMap((range) => {
    const field = ranges[range];
    return field === undefined ? [] : rangeChip(query, range, field);
  });
  if (team !== undefined) {
    const name = funnels.find(({ documentId }) => documentId === team)?.name ?? '…';
    chips.push({ names: ['team'], text: t('list.chip.team', { funnel: name }) });
  }
  if (purpose !== undefined) {
    const purposes = purpose.split(',').filter(isFunnelPurpose);
    const names = purposes.map((one) => t(`settings.funnels.purpose.${one}`));
    chips.push({ names: ['purpose'], text: t('list.chip.purpose', { names: formatList(names) }) });
  }
  return chips;
}
