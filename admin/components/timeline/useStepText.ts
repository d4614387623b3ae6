import { useCallback, useMemo } from 'react';

import type { FieldStep, TimelineItem } from '../../../shared/contracts';
import { askedLabel } from '../../domain/asked-fields';
import type { AskedFields } from '../../domain/asked-fields';
import { isLongText } from '../../domain/history-steps';
import { useFieldName } from '../../hooks/useFieldName';
import { useText } from '../../hooks/useText';
import { useFieldValue } from '../fields/useFieldValue';

function stepsOf(item: TimelineItem): string[] {
  if (item.type === 'activity') return [];
  const { changes } = item.type === 'change' ? item.change : item.revision;
  const reasons = item.type === 'revision' && item.revision.lossReason ? ['lossReason'] : [];
  return [...changes.map(({ field }) => field), ...reasons];
}

/** A change of a field in words: its name, the old value and the new one. */
export function useStepText(
  items: readonly TimelineItem[],
  asked?: AskedFields,
): (step: FieldStep) => string {
  const t = useText();
  const fieldName = useFieldName();
  const fields = useMemo(() => [...new Set(items.flatMap(stepsOf))], [items]);
  const valueText = useFieldValue(fields, asked);
  return useCallback(
    (step) => {
      const { field } = step;
      const name = fieldName(field, askedLabel(field, asked));
      if (isLongText(step)) return t('history.text', { field: name });
      const [from, to] = [valueText(field, step.from), valueText(field, step.to)];
      if (field === 'archivedAt') return t(to ? 'history.archived' : 'history.restored');
      return from
        ? t('history.field', { field: name, from, to: to || t('history.none') })
        : t('history.set', { field: name, to: to || t('history.none') });
    },
    [t, fieldName, valueText, asked],
  );
}
