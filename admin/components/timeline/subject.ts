import type { Activity } from '../../../shared/contracts';

/** What an activity is about, in one name; `other` is the page's own, where the activity names nobody. */
export const nameOfSubject = (
  { opportunity, contact, organization }: Activity,
  other: string = '',
): string => opportunity?.title ?? organization?.name ?? contact?.name ?? other;
