import { useIntl } from 'react-intl';

import type { ListName } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { entryLabel, offeredEntries } from '../fields/text-of';

import { FilterSelect } from './FilterSelect';

type Props = {
  list: ListName;
  label: string;
  any: string;
  value: string | undefined;
  onChange: (code: string | null) => void;
};

/** Filters by an entry of a list that an admin keeps. */
export function ListFilter({ list, label, any, value, onChange }: Props) {
  const { locale } = useIntl();
  const { data = [] } = useSalesListQuery(list);
  const choices = offeredEntries(data, value ?? null).map((entry) => ({
    value: entry.code,
    label: entryLabel(entry, locale),
  }));
  return (
    <FilterSelect label={label} any={any} choices={choices} value={value} onChange={onChange} />
  );
}
