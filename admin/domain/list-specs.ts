import { LIGHT_LEVELS } from '../../shared/contracts/board';
import { FUNNEL_PURPOSES } from '../../shared/contracts/funnel';
import {
  BUSINESS_TYPES,
  EMPTY_FIELDS,
  OPPORTUNITY_STATUSES,
  PRIORITIES,
} from '../../shared/contracts/opportunity';
import { CHANNELS, CUSTOMER_CLASSES } from '../../shared/contracts/person';
import { SUM_SORTS } from '../../shared/contracts/prospect';

import { CHECKS, oneOf, someOf } from './list-query';
import type { ListSpec } from './list-query';

export const OPPORTUNITY_COLUMNS = [
  'title',
  'prospect',
  'contact',
  'funnel',
  'stage',
  'status',
  'owner',
  'targetValue',
  'currentValue',
  'probability',
  'figure',
  'light',
  'contactCounts',
  'lastContactAt',
  'nextFollowUpAt',
  'nextStep',
  'expectedCloseOn',
  'source',
  'priority',
  'openedAt',
  'stageEnteredAt',
  'closedAt',
] as const;
export type OpportunityColumn = (typeof OPPORTUNITY_COLUMNS)[number];
/** What a column is sorted by, where the server calls it otherwise. */
const SORT_NAMES: Partial<Record<OpportunityColumn, string>> = {
  prospect: 'organization',
  contactCounts: 'contactCount',
};
export const opportunitySort = (column: OpportunityColumn): string => SORT_NAMES[column] ?? column;

export const OPPORTUNITY_LIST = {
  filters: {
    q: CHECKS.text,
    owner: CHECKS.owner,
    light: oneOf([...LIGHT_LEVELS, 'none']),
    status: oneOf(OPPORTUNITY_STATUSES),
    funnel: CHECKS.id,
    stage: CHECKS.id,
    source: CHECKS.code,
    priority: oneOf(PRIORITIES),
    hasFollowUp: oneOf(['true', 'false']),
    noNextStep: CHECKS.yes,
    organization: CHECKS.id,
    contact: CHECKS.id,
    minValue: CHECKS.amount,
    maxValue: CHECKS.amount,
    expectedFrom: CHECKS.day,
    expectedTo: CHECKS.day,
    openedFrom: CHECKS.moment,
    openedTo: CHECKS.moment,
    closedFrom: CHECKS.moment,
    closedTo: CHECKS.moment,
    archived: oneOf(['true', 'closed']),
    businessType: oneOf(BUSINESS_TYPES),
    purpose: someOf(FUNNEL_PURPOSES),
    team: CHECKS.id,
    lossReason: CHECKS.code,
    lostTo: CHECKS.line,
    lostFrom: CHECKS.id,
    reached: CHECKS.id,
    farthest: CHECKS.id,
    objection: CHECKS.code,
    satisfaction: oneOf(['1', '2', '3', '4', '5']),
    waiting: CHECKS.yes,
    held: CHECKS.yes,
    without: someOf(EMPTY_FIELDS),
  },
  sorts: [...OPPORTUNITY_COLUMNS.map(opportunitySort), 'changedAt'],
  sort: 'changedAt:desc',
  columns: OPPORTUNITY_COLUMNS,
  usual: [
    'title',
    'prospect',
    'stage',
    'owner',
    'targetValue',
    'currentValue',
    'figure',
    'light',
    'contactCounts',
    'lastContactAt',
    'nextStep',
    'expectedCloseOn',
  ],
} satisfies ListSpec;

export const ORGANIZATION_COLUMNS = [
  'name',
  'city',
  'phone',
  'domain',
  'class',
  'owner',
  'targetGroup',
  'industry',
  'employees',
  'open',
  'currentValue',
  'won',
  'lastContactAt',
  'nextFollowUpAt',
  'satisfaction',
  'createdAt',
  'updatedAt',
] as const;
export type OrganizationColumn = (typeof ORGANIZATION_COLUMNS)[number];
export const ORGANIZATION_SORTS = [
  'name',
  'city',
  'domain',
  'industry',
  'employees',
  'class',
  'targetGroup',
  'owner',
  'phone',
  'createdAt',
  'updatedAt',
  ...SUM_SORTS,
] as const satisfies readonly OrganizationColumn[];

export const ORGANIZATION_LIST = {
  filters: {
    q: CHECKS.text,
    owner: CHECKS.owner,
    class: oneOf(CUSTOMER_CLASSES),
    targetGroup: CHECKS.code,
    industry: CHECKS.code,
  },
  sorts: ORGANIZATION_SORTS,
  sort: 'name:asc',
  columns: ORGANIZATION_COLUMNS,
  usual: ['name', 'city', 'class', 'owner', 'open', 'currentValue', 'won', 'lastContactAt'],
} satisfies ListSpec;

export const CONTACT_COLUMNS = [
  'name',
  'organization',
  'jobTitle',
  'phone',
  'email',
  'preferredChannel',
  'open',
  'currentValue',
  'won',
  'lastContactAt',
  'nextFollowUpAt',
  'satisfaction',
  'createdAt',
  'updatedAt',
] as const;
export type ContactColumn = (typeof CONTACT_COLUMNS)[number];
export const CONTACT_SORTS = [
  'name',
  'organization',
  'jobTitle',
  'email',
  'phone',
  'preferredChannel',
  'createdAt',
  'updatedAt',
  ...SUM_SORTS,
] as const satisfies readonly ContactColumn[];

export const CONTACT_LIST = {
  filters: {
    q: CHECKS.text,
    organization: CHECKS.id,
    preferredChannel: oneOf(CHANNELS),
  },
  sorts: CONTACT_SORTS,
  sort: 'name:asc',
  columns: CONTACT_COLUMNS,
  usual: ['name', 'organization', 'jobTitle', 'phone', 'email', 'open', 'lastContactAt'],
} satisfies ListSpec;

/** Sums over opportunities are only asked for where a column shows them: they cost the server more. */
const SUM_COLUMNS: readonly string[] = SUM_SORTS;
export const needsSums = (columns: readonly string[]): boolean =>
  columns.some((name) => SUM_COLUMNS.includes(name));
