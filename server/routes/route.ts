import type { ActionId } from '../../shared/actions';
import { PLUGIN_ID } from '../constants';

export type Route = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** controller.method; methods that only read are called find or findOne, so that read-only tokens reach them. */
  handler: `${string}.${string}`;
  /** The one action that the admin route asks for. */
  action: ActionId;
};

/** The same routes for the admin (JWT, one action each) and for API tokens. */
export function adminRoute({ method, path, handler, action }: Route) {
  return {
    method,
    path,
    handler,
    config: { policies: [{ name: 'admin::hasPermissions', config: { actions: [action] } }] },
  };
}

export function contentApiRoute({ method, path, handler }: Route) {
  return { method, path, handler, config: { policies: [`plugin::${PLUGIN_ID}.api-token-only`] } };
}
