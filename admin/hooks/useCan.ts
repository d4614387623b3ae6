import { useAuth } from '@strapi/strapi/admin';

import { ACTIONS } from '../../shared/actions';
import type { ActionName } from '../../shared/actions';

/** Whether to offer an action at all. Which rows it concerns is decided by the server (`card.canUpdate`). */
export function useCan(action: ActionName): boolean {
  return useAuth('useCan', ({ permissions }) =>
    permissions.some((permission) => permission.action === ACTIONS[action]),
  );
}
