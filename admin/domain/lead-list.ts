import { LIGHT_LEVELS } from '../../shared/contracts/board';
import { FUNNEL_PURPOSES } from '../../shared/contracts/funnel';
import { LEAD_EMPTY_FIELDS, LEAD_STATUSES, OPEN_LEAD_STATUSES } from '../../shared/contracts/lead';
import type { LeadCounts, LeadStatus } from '../../shared/contracts';

import { CHECKS, oneOf, someOf } from './list-query';
import type { ListSpec } from './list-query';

export const LEAD_COLUMNS = [
  'name',
  'status',
  'light',
  'company',
  'openedAt',
  'firstResponse',
  'source',
  'campaign',
  'page',
  'owner',
  'email',
  'phone',
  'jobTitle',
  'form',
  'funnel',
  'message',
  'nextStep',
  'nurtureUntil',
  'lastContactAt',
  'statusSince',
  'convertedAt',
] as const;
export type LeadColumn = (typeof LEAD_COLUMNS)[number];
/** What the server sorts a column by; the others it does not sort by. */
export const LEAD_SORT_OF: Partial<Record<LeadColumn, string>> = {
  name: 'name',
  status: 'status',
  light: 'light',
  company: 'company',
  source: 'source',
  campaign: 'campaign',
  owner: 'owner',
  openedAt: 'openedAt',
  firstResponse: 'firstResponseAt',
  email: 'email',
  nextStep: 'nextStep',
  nurtureUntil: 'nurtureUntil',
  lastContactAt: 'lastContactAt',
  statusSince: 'statusSince',
};

/** Of the filter `status`: those that somebody still works on, as the address and the server name them. */
export const OPEN_TAB = OPEN_LEAD_STATUSES.join(',');
const isEntry = (text: string): boolean => /^[a-z0-9:._-]{1,200}:[a-zA-Z0-9]{1,64}$/.test(text);

export const LEAD_LIST = {
  filters: {
    q: CHECKS.text,
    status: someOf(LEAD_STATUSES),
    owner: CHECKS.owner,
    light: oneOf([...LIGHT_LEVELS, 'none']),
    form: CHECKS.id,
    funnel: CHECKS.id,
    source: CHECKS.line,
    campaign: CHECKS.line,
    entry: isEntry,
    asleep: oneOf(['true', 'false']),
    test: CHECKS.yes,
    openedFrom: CHECKS.moment,
    openedTo: CHECKS.moment,
    team: CHECKS.id,
    purpose: someOf(FUNNEL_PURPOSES),
    without: someOf(LEAD_EMPTY_FIELDS),
  },
  sorts: Object.values(LEAD_SORT_OF),
  sort: 'openedAt:desc',
  columns: LEAD_COLUMNS,
  usual: [
    'name',
    'status',
    'light',
    'company',
    'openedAt',
    'firstResponse',
    'source',
    'campaign',
    'page',
    'owner',
  ],
} satisfies ListSpec;

/** One press shows these; null: all but spam, which the server leaves out by itself. */
export type LeadTab = { name: 'all' | 'open' | LeadStatus; status: string | null };
export const LEAD_TABS: readonly LeadTab[] = [
  { name: 'all', status: null },
  { name: 'open', status: OPEN_TAB },
  ...LEAD_STATUSES.map((status): LeadTab => ({ name: status, status })),
];

const words = (list: string) => list.split(',').sort().join(',');
const COUNTED = words(LEAD_STATUSES.filter((status) => status !== 'spam').join(','));

/** The tab that shows just these statuses; null where none does. */
export function tabOf(status: string | null): LeadTab | null {
  const asked = status === null || words(status) === COUNTED ? null : words(status);
  return (
    LEAD_TABS.find((tab) => (tab.status === null ? asked === null : words(tab.status) === asked)) ??
    null
  );
}

/** How many a tab shows under the filters that are set. */
export function tabCount({ name }: LeadTab, counts: LeadCounts): number {
  const statuses: readonly LeadStatus[] =
    name === 'all'
      ? LEAD_STATUSES.filter((status) => status !== 'spam')
      : name === 'open'
        ? OPEN_LEAD_STATUSES
        : [name];
  return statuses.reduce((sum, status) => sum + counts[status], 0);
}
