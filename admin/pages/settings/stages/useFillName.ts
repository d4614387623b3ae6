import { useCallback } from 'react';

import { useFieldName } from '../../../hooks/useFieldName';
import { useText } from '../../../hooks/useText';

/** A field that an answer fills, in words: "Needs and solution: Goals". */
export function useFillName(): (field: string) => string {
  const t = useText();
  const fieldName = useFieldName();
  return useCallback(
    (field) => {
      const [root = '', key] = field.split('.');
      if (key === undefined) return fieldName(field);
      const part = root === 'organization' ? fieldName(key) : fieldName(field);
      return t('settings.stages.question.fills.part', { group: fieldName(root), part });
    },
    [t, fieldName],
  );
}
