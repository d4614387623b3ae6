import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

import type { ConflictingChange } from '../../../shared/contracts';
import {
  ACTIVITY_KINDS,
  DIRECTIONS,
  OBJECTION_STATES,
  OUTCOMES,
} from '../../../shared/contracts/activity';
import { useSalesListQuery } from '../../api/settings';
import { useFieldName } from '../../hooks/useFieldName';
import { useSiteTimeZone } from '../../hooks/useSiteTimeZone';
import { useText } from '../../hooks/useText';
import type { Text } from '../../hooks/useText';
import { Notice } from '../dialogs/Notice';
import { labelOrText } from '../fields/text-of';

function worded(field: string, text: string, t: Text): string | null {
  const kind = ACTIVITY_KINDS.find((one) => one === text);
  const direction = DIRECTIONS.find((one) => one === text);
  const outcome = OUTCOMES.find((one) => one === text);
  const state = OBJECTION_STATES.find((one) => one === text);
  if (field === 'kind' && kind) return t(`kind.${kind}`);
  if (field === 'direction' && direction) return t(`direction.${direction}`);
  if (field === 'outcome' && outcome) return t(`outcome.${outcome}`);
  return field === 'objectionState' && state ? t(`objection.${state}`) : null;
}

const LISTS = { purpose: 'purposes', objectionKind: 'objectionKinds' } as const;

/** What a colleague has written meanwhile, field by field; saving again overwrites it knowingly. */
export function StaleNotice({ changes }: { changes: readonly ConflictingChange[] }) {
  const t = useText();
  const { locale, formatDate, formatNumber } = useIntl();
  const timeZone = useSiteTimeZone();
  const fieldName = useFieldName();
  const isAsked = (field: keyof typeof LISTS) => changes.some((change) => change.field === field);
  const { data: purposes = [] } = useSalesListQuery(LISTS.purpose, { skip: !isAsked('purpose') });
  const { data: objections = [] } = useSalesListQuery(LISTS.objectionKind, {
    skip: !isAsked('objectionKind'),
  });

  const told = ({ field, theirs }: ConflictingChange): string | null => {
    if (theirs === null || theirs === '') return t('history.none');
    if (field === 'assignee') return null;
    if (typeof theirs === 'number') return formatNumber(theirs);
    const text = String(theirs);
    if (field === 'purpose') return labelOrText(text, purposes, locale);
    if (field === 'objectionKind') return labelOrText(text, objections, locale);
    if (field === 'dueAt' || field === 'occurredAt')
      return formatDate(text, { dateStyle: 'medium', timeStyle: 'short', timeZone });
    return worded(field, text, t) ?? text;
  };
  return (
    <Notice tone="danger" title={t('form.conflict.title')}>
      <Typography textColor="neutral800">{t('activity.stale')}</Typography>
      {changes.map((change) => (
        <Typography
          key={change.field}
          tag="p"
          textColor="neutral800"
          style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
        >
          {[fieldName(change.field), told(change)].filter(Boolean).join(': ')}
        </Typography>
      ))}
    </Notice>
  );
}
