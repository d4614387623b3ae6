import type { ConflictingChange, Lead, LeadUpdate, TimelineItem } from '../../shared/contracts';

/** What is changed of a lead, without the version that it is changed on. */
export type LeadChange = Omit<LeadUpdate, 'version'>;

type Part = Record<string, unknown>;
const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const GROUPS: ReadonlySet<string> = new Set(['address', 'criteria']);

/** Field by field: `address.city`, `criteria.need`, `owner`. */
function fieldsOf(change: Part): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [field, value] of Object.entries(change)) {
    if (!GROUPS.has(field) || !isPart(value)) found.set(field, value);
    else for (const [key, part] of Object.entries(value)) found.set(`${field}.${key}`, part);
  }
  return found;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const asWritten = (lead: Lead): Part => ({
  ...lead,
  owner: lead.owner?.id ?? null,
  funnel: lead.funnel?.documentId ?? null,
});

/** What stands there now of each field that is changed here and was changed by somebody else as well. */
export function leadCollisions(
  mine: LeadChange,
  was: LeadChange,
  now: Lead,
): { field: string; mine: unknown; theirs: unknown }[] {
  const [before, written] = [fieldsOf(was), fieldsOf(asWritten(now))];
  const shown = fieldsOf({ ...now });
  return [...fieldsOf(mine)]
    .filter(([field, value]) => {
      const theirs = written.get(field);
      return !isSame(theirs, before.get(field)) && !isSame(theirs, value);
    })
    .map(([field, value]) => ({
      field,
      mine: value ?? null,
      theirs: (shown.get(field) ?? null) as unknown,
    }));
}

/** With who changed it and when, as the history tells; the latest first. */
export function withAuthors(
  collisions: readonly { field: string; mine: unknown; theirs: unknown }[],
  history: readonly TimelineItem[],
  openedAt: string,
): ConflictingChange[] {
  return collisions.map((collision) => {
    const item = history.find(
      (one) =>
        one.type === 'change' && one.change.changes.some(({ field }) => field === collision.field),
    );
    const by = item?.type === 'change' ? item.change.actor : null;
    return { ...collision, by, at: item?.at ?? openedAt };
  });
}

/** The change with whole groups where the server takes no parts: an address is stored as it is sent. */
export const wholeChange = (change: LeadChange, { address }: Pick<Lead, 'address'>): LeadChange =>
  change.address ? { ...change, address: { ...address, ...change.address } } : change;
