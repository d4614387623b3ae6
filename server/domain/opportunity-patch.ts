/** Fields whose change makes a new revision (architecture 4.5). */
export const TRACKED_FIELDS: ReadonlySet<string> = new Set([
  'funnel',
  'stage',
  'status',
  'probability',
  'targetValue',
  'currency',
  'closedRate',
  'expectedCloseOn',
  'closedAt',
  'lossReason',
  'organization',
  'contact',
  'businessType',
  'source',
  'owner',
  'ownerName',
]);

/** Computed with a write, not edited by a user: they neither raise the version nor stand in the change log. */
const INTERNAL_FIELDS: ReadonlySet<string> = new Set([
  'sortKey',
  'status',
  'closedRate',
  'ownerName',
  'ownerEmail',
  'stageEnteredAt',
  'lastContactAt',
  'lastContact',
  'openInboundSince',
  'lightBaseAt',
  'lightDueAt',
  'effortMinutes',
  'effortCost',
  'version',
  'revisionSeq',
  'revisedAt',
  'changedAt',
  'searchText',
  'openedAt',
  'automationKey',
  'lead',
]);

/** Fields that name a person or an organization, with the kind that they name. */
export const PERSONS = {
  organization: 'organization',
  contact: 'contact',
  referredByOrganization: 'organization',
  referredByContact: 'contact',
} as const;
export const PERSON_FIELDS = Object.keys(PERSONS) as (keyof typeof PERSONS)[];

/** Objects of texts: a change of one key is one change, so that two people may fill in different ones at once. */
export const KEYED_FIELDS = ['brief', 'qualification', 'answers', 'checklist', 'review'] as const;
/** With what the site added by extension. */
const KEYED: ReadonlySet<string> = new Set([...KEYED_FIELDS, 'attributes']);

const LONG_TEXT = 200;

export const sameValue = (a: unknown, b: unknown): boolean =>
  (a ?? null) === (b ?? null) ||
  ((typeof a === 'object' || typeof b === 'object') &&
    JSON.stringify(a ?? null) === JSON.stringify(b ?? null));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only what really differs. */
export function changedPart<T extends Record<string, unknown>>(
  before: T,
  patch: Partial<T>,
): Partial<T> {
  const changed: Partial<T> = {};
  for (const key of Object.keys(patch) as (keyof T & string)[]) {
    if (patch[key] !== undefined && !sameValue(before[key], patch[key])) changed[key] = patch[key];
  }
  return changed;
}

/** A field of an opportunity that changes, by the name that log and conflicts know it by. */
export type FieldChange = { field: string; before: unknown; after: unknown };

/** `brief: { needs }` becomes the field `brief.needs`; every other field is itself. Internal ones are left out. */
export function changedFields(
  before: Record<string, unknown>,
  patch: Record<string, unknown>,
): FieldChange[] {
  return Object.entries(patch).flatMap(([field, after]) => {
    if (INTERNAL_FIELDS.has(field)) return [];
    if (!KEYED.has(field)) return [{ field, before: before[field], after }];
    const old = isObject(before[field]) ? before[field] : {};
    const now = isObject(after) ? after : {};
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .filter((key) => !sameValue(old[key], now[key]))
      .map((key) => ({
        field: `${field}.${key}`,
        before: old[key] ?? null,
        after: now[key] ?? null,
      }));
  });
}

const hasName = (value: unknown): value is { name: string } =>
  isObject(value) && typeof value.name === 'string';

/**
 * Long texts stand in the change log as "changed": it says that, by whom and when, not every draft. A list of links
 * stands there by its names.
 */
export function logValue(value: unknown): unknown {
  if (Array.isArray(value) && value.every(hasName)) {
    return logValue(value.map(({ name }) => name).join(', ')) || null;
  }
  return isTooMuch(value) ? 'changed' : (value ?? null);
}
const isTooMuch = (value: unknown): boolean =>
  (typeof value === 'string' && value.length > LONG_TEXT) ||
  (isObject(value) && !('name' in value));

/** Keys of an object field merged into what is stored; null removes a key. */
export function mergeKeys(
  before: Record<string, unknown>,
  patch: Record<string, unknown>,
): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...before, ...patch };
  for (const key of Object.keys(merged)) if (merged[key] === null) delete merged[key];
  return merged;
}
