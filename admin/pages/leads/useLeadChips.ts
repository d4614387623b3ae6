import { useIntl } from 'react-intl';

import { useSalesFunnelsQuery } from '../../api/funnel';
import type { FilterChip } from '../../components/table/FilterChips';
import { useSharedChips } from '../../components/table/useSharedChips';
import { isLeadEmptyField, isLeadStatus } from '../../domain/filter-words';
import { tabOf } from '../../domain/lead-list';
import type { ListQuery } from '../../domain/list-query';
import { useText } from '../../hooks/useText';

/** What narrows the leads and is not seen in the bar, in words. */
export function useLeadChips(query: ListQuery): FilterChip[] {
  const t = useText();
  const { formatList } = useIntl();
  const { entry, campaign, status, without, funnel } = query;
  const shared = useSharedChips(query, { opened: t('leads.column.openedAt') });
  const { data: funnels = [] } = useSalesFunnelsQuery(undefined, { skip: funnel === undefined });
  const of = funnels.find(({ documentId }) => documentId === funnel)?.name ?? '…';
  const empty = (without?.split(',') ?? [])
    .filter(isLeadEmptyField)
    .map((one) => t(`leads.without.${one}`));
  const statuses = (status?.split(',') ?? [])
    .filter(isLeadStatus)
    .map((one) => t(`leads.status.${one}`));
  const chips: (FilterChip | null)[] = [
    entry ? { names: ['entry'], text: t('leads.only.entry') } : null,
    campaign ? { names: ['campaign'], text: t('leads.only.campaign', { name: campaign }) } : null,
    status && tabOf(status) === null
      ? {
          names: ['status'],
          text: t('list.chip.is', {
            field: t('list.column.status'),
            value: formatList(statuses, { type: 'disjunction' }),
          }),
        }
      : null,
    funnel
      ? { names: ['funnel'], text: t('list.chip.is', { field: t('list.funnel'), value: of }) }
      : null,
    without
      ? { names: ['without'], text: t('list.chip.without', { fields: formatList(empty) }) }
      : null,
  ];
  return [...chips.filter((chip): chip is FilterChip => chip !== null), ...shared];
}
