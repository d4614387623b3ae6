import { useCallback } from 'react';

import type { Failure } from '../../api/errors';
import { useText } from '../../hooks/useText';

/** A refusal of a form in one sentence. */
export function useFailureSentence(): (failure: Failure) => string {
  const t = useText();
  return useCallback(
    ({ status, message, details }) => {
      if (status === 403) return t('form.error.forbidden');
      if (status === 404) return t('form.error.notFound');
      if (status === 409 && details.changes?.length) return t('form.error.conflict');
      return message || t('form.error.unknown');
    },
    [t],
  );
}
