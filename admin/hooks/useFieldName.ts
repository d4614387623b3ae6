import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import { fieldNameIn } from '../domain/field-name';

export function useFieldName(): (field: string, label?: string) => string {
  const { messages } = useIntl();
  return useCallback((field, label) => fieldNameIn(messages, field, label), [messages]);
}
