import type { Activity } from '../../../shared/contracts';

/** What an activity is about, in one name. */
export const nameOfSubject = ({ opportunity, contact, organization }: Activity): string =>
  opportunity?.title ?? organization?.name ?? contact?.name ?? '';
