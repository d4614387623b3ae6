import { Typography } from '@strapi/design-system';
import { ArrowRight, CheckCircle, CrossCircle, Pencil, Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';

import type { TimelineItem } from '../../../shared/contracts';
import { revisionChanges } from '../../domain/revision-changes';
import type { RevisionChange } from '../../domain/revision-changes';
import { useMoney } from '../../hooks/useMoney';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import { pickerDate } from '../fields/day';

import { TimelineRow } from './TimelineRow';

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

function useChangeText() {
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
        return t('history.lossReason');
    }
  };
}

const VIAS = ['api', 'import', 'system', 'settings'] as const;

/** A step of the history: what changed, when, by whom and through which door. */
export function RevisionEntry({ item }: { item: RevisionItem }) {
  const t = useText();
  const { formatDate } = useIntl();
  const timeZone = useSiteTimeZone();
  const changeText = useChangeText();
  const { revision, at } = item;
  const changes = revisionChanges(revision, revision.before);
  const isClosed = (status: 'won' | 'lost') =>
    changes.some((change) => change.type === 'closed' && change.status === status);
  const Icon = iconOf(changes, isClosed);
  const [first = '', ...rest] = changes.map(changeText);
  const via = VIAS.find((known) => known === revision.via);
  const meta = [
    formatDate(at, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
    revision.actor,
    via ? t(`history.via.${via}`) : null,
  ];
  return (
    <TimelineRow
      icon={<Icon aria-hidden width="1.4rem" height="1.4rem" fill="neutral600" />}
      title={
        <Typography textColor="neutral800">
          <Typography fontWeight="semiBold" textColor="neutral800">
            {first || t('history.changed')}
          </Typography>
          {rest.map((text) => ` · ${text}`).join('')}
        </Typography>
      }
      meta={meta.filter(Boolean).join(' · ')}
    />
  );
}
