import { FUNNEL_PURPOSES } from '../../shared/contracts/funnel';
import type { FunnelPurpose } from '../../shared/contracts';
import { LEAD_EMPTY_FIELDS, LEAD_STATUSES } from '../../shared/contracts/lead';
import type { LeadEmptyField } from '../../shared/contracts/lead';
import type { LeadStatus } from '../../shared/contracts';
import { EMPTY_FIELDS } from '../../shared/contracts/opportunity';
import type { EmptyField } from '../../shared/contracts/opportunity';

const isOf =
  <const V extends string>(values: readonly V[]) =>
  (text: string): text is V =>
    values.some((value) => value === text);

/** Words of filters that hold several, by commas. */
export const isFunnelPurpose: (text: string) => text is FunnelPurpose = isOf(FUNNEL_PURPOSES);
export const isEmptyField: (text: string) => text is EmptyField = isOf(EMPTY_FIELDS);
export const isLeadEmptyField: (text: string) => text is LeadEmptyField = isOf(LEAD_EMPTY_FIELDS);
export const isLeadStatus: (text: string) => text is LeadStatus = isOf(LEAD_STATUSES);

const SCORES = ['1', '2', '3', '4', '5'] as const;
export const isScore: (text: string) => text is (typeof SCORES)[number] = isOf(SCORES);
