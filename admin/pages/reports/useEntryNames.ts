import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { ListName } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { labelOrText } from '../../components/fields/text-of';

/** Codes of a list in the reader's words; what stands in no list was written by hand and stays as it is. */
export function useEntryNames(list: ListName): (code: string) => string {
  const { locale } = useIntl();
  const { data } = useSalesListQuery(list);
  return useCallback((code) => labelOrText(code, data ?? [], locale), [data, locale]);
}
