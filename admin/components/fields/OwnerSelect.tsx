import type { UserRef } from '../../../shared/contracts';
import { useSalesAssignableUsersQuery } from '../../api/user';
import { useText } from '../../hooks/useText';

import { ChoiceSelect } from './ChoiceSelect';

type OwnerSelectProps = {
  funnel?: string;
  value: number | null;
  /** The stored one, shown even where nobody may assign to it any more. */
  current?: UserRef | null;
  onChange: (user: number | null) => void;
  disabled?: boolean;
  /** What nobody stands for. */
  placeholder?: string;
};

export function OwnerSelect(props: OwnerSelectProps) {
  const { funnel, value, current, onChange, disabled, placeholder } = props;
  const t = useText();
  const { data: users = [], isLoading } = useSalesAssignableUsersQuery(funnel);
  const known = current && !users.some(({ id }) => id === current.id) ? [current, ...users] : users;

  return (
    <ChoiceSelect
      choices={known.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      placeholder={placeholder ?? t('owner.none')}
      clearable
      loading={isLoading}
      disabled={disabled}
    />
  );
}
