import type { FieldStep } from '../../shared/contracts/activity';
import type { Kit } from '../app';
import type { ChangeRecord } from '../repositories/opportunity-change';
import type { Caller } from './caller';
import { iso } from './present';

type Logged = Pick<ChangeRecord, 'changes'>;

/** Kept as epoch milliseconds, shown as everywhere (architecture 3 "Time"). */
const INSTANTS: ReadonlySet<string> = new Set(['closedAt', 'archivedAt', 'nurtureUntil']);

const documentIdOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'documentId' in value
    ? String(value.documentId)
    : null;

/** The change log field by field, as far as the asking user may know it: of predecessors that he may not read no name. */
export function createTimelineSteps({ repositories: { reference } }: Pick<Kit, 'repositories'>) {
  async function hiddenAmong(changes: readonly Logged[], caller: Caller): Promise<Set<string>> {
    const scope = caller.scope('opportunity.read');
    if (scope.all) return new Set();
    const named = changes
      .flatMap((change) => change.changes.predecessor ?? [])
      .flatMap((value) => documentIdOf(value) ?? []);
    if (named.length === 0) return new Set();
    const ids = await reference.ids('opportunity', [...new Set(named)]);
    const readable = await reference.reachable([...ids.values()], scope);
    return new Set(named.filter((documentId) => !readable.has(ids.get(documentId) ?? 0)));
  }

  return async (
    changes: readonly Logged[],
    caller: Caller,
  ): Promise<(change: Logged) => FieldStep[]> => {
    const hidden = await hiddenAmong(changes, caller);
    const shown = (field: string, value: unknown): unknown => {
      if (INSTANTS.has(field) && typeof value === 'number') return iso(value);
      return field === 'predecessor' && hidden.has(documentIdOf(value) ?? '') ? null : value;
    };
    return (change) =>
      Object.entries(change.changes).map(([field, [from, to]]) => ({
        field,
        from: shown(field, from),
        to: shown(field, to),
      }));
  };
}
export type TimelineSteps = ReturnType<typeof createTimelineSteps>;
