type Known = Readonly<Record<string, unknown>>;

/** As the server: only these are taken over where the one that stays says nothing. Notes are joined. */
const FILLED = [
  'domain',
  'industry',
  'employees',
  'owner',
  'class',
  'targetGroup',
  'phone',
  'address',
  'salutation',
  'firstName',
  'email',
  'jobTitle',
  'preferredChannel',
  'organization',
] as const;
export type MergedField = (typeof FILLED)[number];

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.values(value).every((part) => !part);
}

/** Fields that the one that stays gains from the one that goes. */
export const mergeGains = (from: Known | undefined, into: Known | undefined): MergedField[] =>
  from && into
    ? FILLED.filter((field) => field in from && isEmpty(into[field]) && !isEmpty(from[field]))
    : [];
