import { SingleSelect, SingleSelectOption } from '@strapi/design-system';

import { useSalesAssignableUsersQuery } from '../../api/user';
import { useMe } from '../../hooks/useMe';
import { useText } from '../../hooks/useText';

const EVERYBODY = 'everybody';

type Props = {
  label?: string;
  /** documentId: its team can be chosen; without it everybody who may own an opportunity. */
  funnel?: string;
  /** `me`, `none`, the id of a user, or null for everybody. */
  owner: string | null;
  onChange: (owner: string | null) => void;
};

export function OwnerFilter({ label, funnel, owner, onChange }: Props) {
  const t = useText();
  const me = useMe();
  const { data: users = [] } = useSalesAssignableUsersQuery(funnel);
  const others = users.filter(({ id }) => id !== me?.id);
  const isKnown =
    owner === null || ['me', 'none', ...others.map(({ id }) => String(id))].includes(owner);
  return (
    <SingleSelect
      size="S"
      aria-label={label ?? t('filter.owner')}
      value={owner ?? EVERYBODY}
      onChange={(value) => onChange(value === EVERYBODY ? null : String(value))}
    >
      <SingleSelectOption value={EVERYBODY}>{t('filter.owner.any')}</SingleSelectOption>
      <SingleSelectOption value="me">{t('filter.mine')}</SingleSelectOption>
      <SingleSelectOption value="none">{t('filter.owner.none')}</SingleSelectOption>
      {others.map(({ id, name }) => (
        <SingleSelectOption key={id} value={String(id)}>
          {name}
        </SingleSelectOption>
      ))}
      {!isKnown && owner !== null && (
        <SingleSelectOption value={owner}>
          {t('filter.owner.other', { id: owner })}
        </SingleSelectOption>
      )}
    </SingleSelect>
  );
}
