import { Menu } from '@strapi/design-system';
import { Check, Plus } from '@strapi/icons';
import { useLocation, useNavigate } from 'react-router-dom';

import { useSalesFunnelsQuery } from '../../api/funnel';
import { funnelPath, TEMPLATES_PATH } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

export function FunnelSwitch({ current }: { current: string }) {
  const t = useText();
  const navigate = useNavigate();
  const { search } = useLocation();
  const canManage = useCan('funnelManage');
  const { data = [] } = useSalesFunnelsQuery();
  const funnels = data.filter(
    ({ archivedAt, documentId }) => archivedAt === null || documentId === current,
  );
  if (funnels.length < 2 && !canManage) return null;
  return (
    <Menu.Root>
      <Menu.Trigger variant="tertiary" size="S">
        {t('funnel.switch')}
      </Menu.Trigger>
      <Menu.Content maxHeight="40rem" popoverPlacement="bottom-start">
        {funnels.map(({ documentId, name }) => (
          <Menu.Item
            key={documentId}
            aria-current={documentId === current ? 'page' : undefined}
            startIcon={documentId === current ? <Check /> : undefined}
            onSelect={() => navigate(`${funnelPath(documentId)}${search}`)}
          >
            {name}
          </Menu.Item>
        ))}
        {canManage && (
          <>
            <Menu.Separator />
            <Menu.Item startIcon={<Plus />} onSelect={() => navigate(TEMPLATES_PATH)}>
              {t('funnel.fromTemplate')}
            </Menu.Item>
          </>
        )}
      </Menu.Content>
    </Menu.Root>
  );
}
