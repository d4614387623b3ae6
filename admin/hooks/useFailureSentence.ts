import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { Failure } from '../api/errors';
import { failureSentence } from '../domain/failure-sentence';

import { useFieldName } from './useFieldName';
import { useText } from './useText';

/** Why something was refused, for the person who asked. */
export function useFailureSentence(): (failure: Failure) => string {
  const t = useText();
  const fieldName = useFieldName();
  const { formatList } = useIntl();
  return useCallback(
    (failure) => failureSentence(failure, { t, fieldName, list: (names) => formatList(names) }),
    [t, fieldName, formatList],
  );
}
