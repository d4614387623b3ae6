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
};

export function OwnerSelect({ funnel, value, current, onChange, disabled }: OwnerSelectProps) {
  const t = useText();
  const { data: users = [], isLoading } = useSalesAssignableUsersQuery(funnel);
  const known = current && !users.some(({ id }) => id === current.id) ? [current, ...users] : users;

  return (
    <ChoiceSelect
      choices={known.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      placeholder={t('owner.none')}
      clearable
      loading={isLoading}
      disabled={disabled}
    />
  );
}
