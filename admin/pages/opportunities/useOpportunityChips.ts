import { useIntl } from 'react-intl';

import { useSalesStagesQuery } from '../../api/funnel';
import type { FilterChip } from '../../components/table/FilterChips';
import { useOnlyChips } from '../../components/table/useOnlyChips';
import { useSharedChips } from '../../components/table/useSharedChips';
import { isEmptyField, isScore } from '../../domain/filter-words';
import type { ListQuery } from '../../domain/list-query';
import { useEntryName } from '../../hooks/useEntryName';
import { useText } from '../../hooks/useText';

const STAGES = ['stage', 'reached', 'farthest', 'lostFrom'] as const;

/** Reasons of sales funnels and of service funnels stand in two lists. */
function useReason(code: string | undefined): string | undefined {
  const ofSales = useEntryName('lossReasons', code);
  const ofService = useEntryName('serviceCloseReasons', code);
  return ofSales === code ? ofService : ofSales;
}

function useStageChips(query: ListQuery): FilterChip[] {
  const t = useText();
  const asked = STAGES.filter((name) => query[name] !== undefined);
  const { data: stages = [] } = useSalesStagesQuery(undefined, { skip: asked.length === 0 });
  const nameOf = (id: string | undefined) =>
    stages.find(({ documentId }) => documentId === id)?.name ?? '…';
  return asked.map((name) => ({
    names: [name],
    text: t(`list.chip.${name}`, { stage: nameOf(query[name]) }),
  }));
}

/** What narrows the opportunities and is not seen in the bar, in words. */
export function useOpportunityChips(query: ListQuery): FilterChip[] {
  const t = useText();
  const { formatList } = useIntl();
  const reason = useReason(query.lossReason);
  const competitor = useEntryName('competitors', query.lostTo);
  const objection = useEntryName('objectionKinds', query.objection);
  const source = useEntryName('sources', query.source);
  const only = useOnlyChips(query);
  const stages = useStageChips(query);
  const shared = useSharedChips(query, {
    expected: t('list.range.expected'),
    opened: t('list.range.opened'),
    closed: t('list.range.closed'),
  });
  const named = (name: string, field: string, value: string | undefined): FilterChip[] =>
    value === undefined ? [] : [{ names: [name], text: t('list.chip.is', { field, value }) }];
  const said = (name: string, text: string): FilterChip[] =>
    query[name] === undefined ? [] : [{ names: [name], text }];

  const { businessType, satisfaction, without, archived } = query;
  const business =
    businessType === 'new' || businessType === 'existing'
      ? t(`choice.businessType.${businessType}`)
      : undefined;
  const score =
    satisfaction !== undefined && isScore(satisfaction)
      ? t('list.chip.score', {
          score: satisfaction,
          word: t(`choice.satisfaction.${satisfaction}`),
        })
      : undefined;
  const empty = (without?.split(',') ?? []).filter(isEmptyField).map((one) => t(`field.${one}`));
  return [
    ...only,
    ...stages,
    ...shared,
    ...named('source', t('field.source'), source),
    ...named('businessType', t('field.businessType'), business),
    ...named('lossReason', t('field.lossReason'), reason),
    ...named('lostTo', t('field.lostTo'), competitor),
    ...named('objection', t('list.chip.objection'), objection),
    ...named('satisfaction', t('field.satisfaction'), score),
    ...said('waiting', t('list.chip.waiting')),
    ...said('held', t('list.chip.held')),
    ...said('noNextStep', t('list.noNextStep')),
    ...said('without', t('list.chip.without', { fields: formatList(empty) })),
    ...(archived === 'closed' ? said('archived', t('list.chip.archivedClosed')) : []),
  ];
}
