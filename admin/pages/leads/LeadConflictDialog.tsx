import type { Ref, UserRef } from '../../../shared/contracts';
import type { AskedFields } from '../../domain/asked-fields';
import { RecordConflictDialog } from '../opportunity/RecordConflictDialog';
import type { RecordConflict } from '../opportunity/useSaveRecord';

/** The answer in words, with its note. */
function answerText(field: string, value: unknown, asked: AskedFields): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const { answer, note }: { answer?: unknown; note?: unknown } = value;
  const option = asked.get(field)?.options?.find((one) => one.value === answer);
  return [option?.label ?? answer, note].filter(Boolean).join(': ') || null;
}

type Props = {
  conflict: RecordConflict;
  asked: AskedFields;
  users: readonly UserRef[];
  funnels: readonly Ref[];
};

/** Both values of what two people changed; whom or what an id names is told by its name. */
export function LeadConflictDialog({ conflict, asked, users, funnels }: Props) {
  const named = (field: string, value: unknown): unknown => {
    if (field === 'owner') return users.find(({ id }) => id === value) ?? value;
    if (field === 'funnel') return funnels.find(({ documentId }) => documentId === value) ?? value;
    return field.startsWith('criteria.') ? answerText(field, value, asked) : value;
  };
  const changes = conflict.changes.map((change) => ({
    ...change,
    mine: named(change.field, change.mine),
    theirs: named(change.field, change.theirs),
  }));
  return <RecordConflictDialog conflict={{ ...conflict, changes }} asked={asked} />;
}
