import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { Failure } from '../../api/errors';
import { PLUGIN_ID } from '../../constants';
import { useText } from '../../hooks/useText';

/** A refusal as a sentence for the person who asked: a conflict names who changed what. */
export function useFailureText(): (failure: Failure) => string {
  const t = useText();
  const { messages, formatList } = useIntl();

  return useCallback(
    ({ status, message, details }) => {
      if (status === null) return t('error.network');
      const changes = details.changes ?? [];
      if (status === 409 && changes.length > 0) {
        const fieldName = (field: string) => {
          const text = messages[`${PLUGIN_ID}.field.${field}`];
          return typeof text === 'string' ? text : field;
        };
        const fields = formatList([...new Set(changes.map(({ field }) => fieldName(field)))]);
        const by = changes.find((change) => change.by)?.by;
        return by ? t('error.conflict.by', { by, fields }) : t('error.conflict', { fields });
      }
      if (status === 403) return t('error.forbidden');
      if (status === 404) return t('error.notFound');
      return message || t('error.unknown');
    },
    [t, messages, formatList],
  );
}
