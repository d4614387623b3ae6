import type { DateFormat, Decimal, ImportDoubt, ImportPreview } from './import';

/** What a file can hold; `opportunities` has its own contract (import.ts). */
export const IMPORT_TYPES = ['opportunities', 'leads', 'contacts', 'organizations'] as const;
export type ImportType = (typeof IMPORT_TYPES)[number];
export type RecordType = Exclude<ImportType, 'opportunities'>;

const ADDRESS = ['street', 'postcode', 'city', 'region', 'country'] as const;
const PERSON = [
  'salutation',
  'firstName',
  'lastName',
  'name',
  'email',
  'phone',
  'jobTitle',
] as const;

/** What a column can fill. Consents are none of it: only the person gives them. */
export const RECORD_FIELDS = {
  organizations: [
    ...['externalId', 'name', 'domain', 'industry', 'employees', ...ADDRESS, 'phone'],
    ...['owner', 'class', 'targetGroup', 'note'],
  ],
  contacts: ['externalId', ...PERSON, 'preferredChannel', 'organization', 'note'],
  leads: [
    ...['externalId', ...PERSON, 'company', 'domain', 'industry', 'employees', ...ADDRESS],
    ...['targetGroup', 'message', 'note', 'source', 'campaign', 'owner', 'funnel', 'status'],
    ...['reason', 'reasonNote', 'nurtureUntil', 'nextStep', 'language', 'openedAt'],
  ],
} as const satisfies Record<RecordType, readonly string[]>;
export type RecordField = (typeof RECORD_FIELDS)[RecordType][number];

export type RecordImportPreview = Omit<ImportPreview, 'suggestedMapping' | 'ambiguous'> & {
  type: RecordType;
  suggestedMapping: Record<string, RecordField>;
  ambiguous: ImportDoubt[];
};

export type RecordImportRun = {
  mapping: Record<string, RecordField>;
  /** Needed where a mapped column can be read in several ways. */
  dateFormat?: DateFormat;
  decimal?: Decimal;
  /** documentId; of leads whose row names none. */
  funnel?: string;
  /** Makes the organizations that contacts name and that are not there yet. */
  createMissing?: boolean;
  /** Of rows whose owner matches nobody; absent: nobody. */
  defaultOwner?: number;
};
