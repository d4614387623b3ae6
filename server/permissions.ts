import type { Core } from '@strapi/strapi';
import { CONDITIONS, PLUGIN_ID } from './constants';
import { OWN_MARK } from './services/callers';

type Action = { uid: string; displayName: string; subCategory: string };
const action = (uid: string, displayName: string, subCategory: string): Action => ({
  uid,
  displayName,
  subCategory,
});

const GENERAL = 'General';
const OPPORTUNITIES = 'Opportunities';
const PEOPLE = 'Organizations and contacts';
const LEADS = 'Leads';
const REPORTS = 'Reports';
const SETUP = 'Set-up';

export const PERMISSION_ACTIONS: Action[] = [
  action('access', 'Open the sales pipeline', GENERAL),
  action('opportunity.read', 'Read', OPPORTUNITIES),
  action('opportunity.create', 'Create', OPPORTUNITIES),
  action('opportunity.update', 'Change, move, archive', OPPORTUNITIES),
  action('opportunity.delete', 'Delete', OPPORTUNITIES),
  action('opportunity.import', 'Import from files', OPPORTUNITIES),
  action('opportunity.export', 'Export to files', OPPORTUNITIES),
  action('organization.read', 'Read', PEOPLE),
  action('organization.update', 'Create, change, merge', PEOPLE),
  action('organization.delete', 'Delete', PEOPLE),
  action('lead.read', 'Read', LEADS),
  action('lead.update', 'Create, change, qualify, convert', LEADS),
  action('lead.delete', 'Delete', LEADS),
  action('report.read', 'Read', REPORTS),
  action('report.person', 'See figures of each person', REPORTS),
  action('target.manage', 'Manage targets', REPORTS),
  action('funnel.manage', 'Manage funnels and stages', SETUP),
  action('settings.manage', 'Manage settings, lists and exchange rates', SETUP),
  action('form.manage', 'Manage forms of the site', SETUP),
];

type Provider = { registerMany(items: object[]): Promise<unknown> };
type Providers = { actionProvider: Provider; conditionProvider: Provider };

/**
 * Actions and the conditions own and team (architecture 4.8). A handler answers with a mark, by which callers.ts
 * recognises it and compiles it to columns; conditions of the site's own are left to Strapi's query builder.
 */
export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const { actionProvider, conditionProvider }: Partial<Providers> =
    strapi.service('admin::permission');
  if (!actionProvider || !conditionProvider)
    throw new Error('sales-pipeline: the admin has no permission providers');
  await actionProvider.registerMany(
    PERMISSION_ACTIONS.map((item) => ({ section: 'plugins', pluginName: PLUGIN_ID, ...item })),
  );
  const condition = (name: 'own' | 'team', displayName: string) => ({
    name,
    displayName,
    category: 'Sales pipeline',
    plugin: PLUGIN_ID,
    handler: (user: { id: number }) => ({ [OWN_MARK]: CONDITIONS[name], user: user.id }),
  });
  await conditionProvider.registerMany([
    condition('own', 'Own records'),
    condition('team', "Own records and those of the funnel's team"),
  ]);
}
