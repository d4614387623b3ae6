import { useIntl } from 'react-intl';

import type { ListName } from '../../shared/contracts';
import { useSalesListQuery } from '../api/settings';
import { labelOrText } from '../components/fields/text-of';

/** The entry of a list that a code stands for, in the reader's words; the list is only read where one is asked for. */
export function useEntryName(list: ListName, code: string | undefined): string | undefined {
  const { locale } = useIntl();
  const { data = [] } = useSalesListQuery(list, { skip: code === undefined });
  return code === undefined ? undefined : labelOrText(code, data, locale);
}
