import { ArrowRight, CheckCircle, CrossCircle, Pencil, Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { FieldStep, TimelineItem } from '../../../shared/contracts';
import { stepsBeside } from '../../domain/history-steps';
import { revisionChanges } from '../../domain/revision-changes';
import type { RevisionChange } from '../../domain/revision-changes';
import { useMoney } from '../../hooks/useMoney';
import { useText } from '../../hooks/useText';
import { pickerDate } from '../fields/day';

import { HistoryRow } from './HistoryRow';

type RevisionItem = Extract<TimelineItem, { type: 'revision' }>;

const iconOf = (
  [first]: readonly RevisionChange[],
  isClosed: (status: 'won' | 'lost') => boolean,
) => {
  if (isClosed('won')) return CheckCircle;
  if (isClosed('lost')) return CrossCircle;
  if (first?.type === 'created') return Plus;
  return first?.type === 'stage' ? ArrowRight : Pencil;
};

function useChangeText(stepText: (step: FieldStep) => string) {
  const t = useText();
  const money = useMoney();
  const { formatNumber, formatDate } = useIntl();
  const amount = ({ value, currency }: { value: number | null; currency: string }) =>
    value === null ? t('history.none') : money(value, currency);
  const percent = (value: number) =>
    formatNumber(value / 100, { style: 'percent', maximumFractionDigits: 2 });
  const day = (value: string | null) =>
    value
      ? formatDate(pickerDate(value), { dateStyle: 'medium', timeZone: 'UTC' })
      : t('history.none');

  return (change: RevisionChange): string => {
    const nobody = t('history.none');
    switch (change.type) {
      case 'created':
        return change.stage
          ? t('history.createdIn', { stage: change.stage })
          : t('history.created');
      case 'stage':
        return t('history.step', { from: change.from ?? nobody, to: change.to ?? nobody });
      case 'closed':
        return t(change.status === 'won' ? 'history.won' : 'history.lost');
      case 'reopened':
        return t('history.reopened');
      case 'targetValue':
      case 'currentValue':
        return t('history.field', {
          field: t(change.type === 'targetValue' ? 'value.target' : 'value.current'),
          from: amount(change.from),
          to: amount(change.to),
        });
      case 'probability':
        return t('history.field', {
          field: t('record.probability'),
          from: percent(change.from),
          to: percent(change.to),
        });
      case 'owner':
        return t('history.field', {
          field: t('field.owner'),
          from: change.from?.name ?? nobody,
          to: change.to?.name ?? nobody,
        });
      case 'expectedCloseOn':
        return t('history.field', {
          field: t('field.expectedCloseOn'),
          from: day(change.from),
          to: day(change.to),
        });
      case 'lossReason':
        return stepText({ field: 'lossReason', from: change.from, to: change.to });
    }
  };
}

type Props = { item: RevisionItem; stepText: (step: FieldStep) => string };

/** How a stage, a value, an owner became another, and what was changed with it. */
export function RevisionEntry({ item, stepText }: Props) {
  const changeText = useChangeText(stepText);
  const { revision, at } = item;
  const changes = revisionChanges(revision, revision.before);
  const isClosed = (status: 'won' | 'lost') =>
    changes.some((change) => change.type === 'closed' && change.status === status);
  return (
    <HistoryRow
      icon={iconOf(changes, isClosed)}
      texts={[...changes.map(changeText), ...stepsBeside(revision).map(stepText)]}
      at={at}
      actor={revision.actor}
      via={revision.via}
    />
  );
}
