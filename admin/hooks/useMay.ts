import { useAuth } from '@strapi/strapi/admin';

/** Whether somebody holds a right of the administration panel itself, such as `admin::webhooks.read`. */
export function useMay(action: string): boolean {
  return useAuth('useMay', ({ permissions }) =>
    permissions.some((permission) => permission.action === action),
  );
}
