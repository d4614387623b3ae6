import { ACTIONS } from '../shared/actions';
import { PLUGIN_ID } from '../shared/plugin';

export { ACTIONS, PLUGIN_ID };

/** Where the admin mounts the plugin's screens. */
export const HOME_PATH = `/plugins/${PLUGIN_ID}`;
export const funnelPath = (funnel: string) => `${HOME_PATH}/funnels/${funnel}`;
/** How a funnel works, to read and to print. */
export const processPath = (funnel: string) => `${funnelPath(funnel)}/process`;
export const LIST_PATH = `${HOME_PATH}/opportunities`;
export const ORGANIZATIONS_PATH = `${HOME_PATH}/organizations`;
export const CONTACTS_PATH = `${HOME_PATH}/contacts`;
/** The page of an opportunity. */
export const opportunityPath = (documentId: string) => `${HOME_PATH}/opportunities/${documentId}`;
export const organizationPath = (documentId: string) => `${HOME_PATH}/organizations/${documentId}`;
export const leadPath = (documentId: string) => `${HOME_PATH}/leads/${documentId}`;
export const contactPath = (documentId: string) => `${HOME_PATH}/contacts/${documentId}`;
/** The first run; `search` says where one is in it. */
export const setupPath = (search = '') => `${HOME_PATH}/setup${search}`;
export const TEMPLATES_PATH = `${HOME_PATH}/templates`;
export const IMPORT_PATH = `${HOME_PATH}/import`;
export const importPath = (id: string) => `${IMPORT_PATH}/${id}`;
export const settingsPath = (page: string) => `${HOME_PATH}/settings/${page}`;

export const ACCESS_PERMISSIONS = [{ action: ACTIONS.access, subject: null }];
