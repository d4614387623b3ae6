import { ACTIONS } from '../shared/actions';
import type { ReportName } from '../shared/contracts';
import { PLUGIN_ID } from '../shared/plugin';

export { ACTIONS, PLUGIN_ID };

/** Where the admin mounts the plugin's screens. */
export const HOME_PATH = `/plugins/${PLUGIN_ID}`;
export const funnelPath = (funnel: string) => `${HOME_PATH}/funnels/${funnel}`;
/** How a funnel works, to read and to print. */
export const processPath = (funnel: string) => `${funnelPath(funnel)}/process`;
/** What the user should do today. */
export const MY_DAY_PATH = `${HOME_PATH}/my-day`;
export const LIST_PATH = `${HOME_PATH}/opportunities`;
export const ORGANIZATIONS_PATH = `${HOME_PATH}/organizations`;
export const CONTACTS_PATH = `${HOME_PATH}/contacts`;
/** The page of an opportunity. */
export const opportunityPath = (documentId: string) => `${HOME_PATH}/opportunities/${documentId}`;
export const organizationPath = (documentId: string) => `${HOME_PATH}/organizations/${documentId}`;
/** The inbox; `search` is the filter that its address holds. */
export const leadsPath = (search = '') => `${HOME_PATH}/leads${search}`;
export const leadPath = (documentId: string) => `${HOME_PATH}/leads/${documentId}`;
/** The leads that came from an entry of the site. */
export const entryLeadsPath = (uid: string, documentId: string) =>
  `${HOME_PATH}/leads?entry=${encodeURIComponent(`${uid}:${documentId}`)}`;
export const contactPath = (documentId: string) => `${HOME_PATH}/contacts/${documentId}`;
/** The first run; `search` says where one is in it. */
export const setupPath = (search = '') => `${HOME_PATH}/setup${search}`;
export const TEMPLATES_PATH = `${HOME_PATH}/templates`;
export const IMPORT_PATH = `${HOME_PATH}/import`;
export const importPath = (id: string) => `${IMPORT_PATH}/${id}`;
export const REPORTS_PATH = `${HOME_PATH}/reports`;
export const reportPath = (name: ReportName, search = '') => `${REPORTS_PATH}/${name}${search}`;
export const settingsPath = (page: string) => `${HOME_PATH}/settings/${page}`;

export const ACCESS_PERMISSIONS = [{ action: ACTIONS.access, subject: null }];
