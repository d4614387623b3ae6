import { useIntl } from 'react-intl';

import type { ListName } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { useText } from '../../hooks/useText';

import { ChoiceSelect } from './ChoiceSelect';
import { entryLabel, offeredEntries } from './text-of';

type ListSelectProps = {
  list: ListName;
  /** The entry's code. */
  value: string | null;
  onChange: (code: string | null) => void;
  clearable?: boolean;
  disabled?: boolean;
};

/** One entry of a list that an admin keeps; archived ones are not offered. */
export function ListSelect({ list, value, onChange, clearable = true, disabled }: ListSelectProps) {
  const t = useText();
  const { locale } = useIntl();
  const { data = [], isLoading, isError } = useSalesListQuery(list);
  const entries = offeredEntries(data, value);

  return (
    <ChoiceSelect
      choices={entries.map((entry) => ({ value: entry.code, label: entryLabel(entry, locale) }))}
      value={value}
      onChange={onChange}
      clearable={clearable}
      placeholder={isError ? t('list.failed') : undefined}
      loading={isLoading}
      disabled={disabled}
    />
  );
}
