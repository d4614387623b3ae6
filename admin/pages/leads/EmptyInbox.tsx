import { Button, Flex } from '@strapi/design-system';
import { useCallback } from 'react';
import { useNavigate } from 'react-router-dom';

import { settingsPath } from '../../constants';
import { tabOf } from '../../domain/lead-list';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { NewLeadButton } from './NewLeadButton';

/** Why nothing stands here, and what brings something. */
export function useEmptyText(): (status: string | undefined) => string {
  const t = useText();
  const mayForm = useCan('formManage');
  return useCallback(
    (status) => {
      const tab = tabOf(status ?? null);
      if (!tab || tab.name === 'all') return t(mayForm ? 'leads.empty.form' : 'leads.empty');
      return t(`leads.empty.${tab.name}`);
    },
    [t, mayForm],
  );
}

/** The two ways to a first lead. */
export function EmptyActions() {
  const t = useText();
  const navigate = useNavigate();
  return (
    <Flex gap={2} wrap="wrap" justifyContent="center">
      {useCan('formManage') ? (
        <Button variant="secondary" onClick={() => navigate(settingsPath('forms'))}>
          {t('leads.empty.toForms')}
        </Button>
      ) : null}
      <NewLeadButton />
    </Flex>
  );
}

export function ShowAll({
  onPress,
  isFilter = false,
}: {
  onPress: () => void;
  isFilter?: boolean;
}) {
  const t = useText();
  return (
    <Button variant="secondary" onClick={onPress}>
      {t(isFilter ? 'filter.reset' : 'leads.empty.showAll')}
    </Button>
  );
}
