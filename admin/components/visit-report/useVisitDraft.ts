import { useCallback, useState } from 'react';

import { PLUGIN_ID } from '../../../shared/plugin';
import { newKey } from '../../domain/new-key';
import { EMPTY_VISIT, hasContent, readDraft } from '../../domain/visit-draft';
import type { VisitDraft, VisitValues } from '../../domain/visit-draft';
import { useMe } from '../../hooks/useMe';

const nameOf = (user: number | undefined, opportunity: string) =>
  `${PLUGIN_ID}:visit:${user ?? 0}:${opportunity}`;

function readStored(name: string): VisitDraft | null {
  try {
    return readDraft(JSON.parse(localStorage.getItem(name) ?? 'null'));
  } catch {
    return null;
  }
}

/** The draft that waits on this device, if there is one. */
export function useWaitingDraft(opportunity: string): () => VisitDraft | null {
  const me = useMe();
  return useCallback(() => readStored(nameOf(me?.id, opportunity)), [me?.id, opportunity]);
}

/** Each user's report of an opportunity stays on the device until it is stored. */
export function useVisitDraft(opportunity: string) {
  const me = useMe();
  const name = nameOf(me?.id, opportunity);
  const [draft, setDraft] = useState<VisitDraft>(
    () => readStored(name) ?? { key: newKey(), at: '', values: EMPTY_VISIT },
  );
  const [isKept, setKept] = useState(() => hasContent(draft.values));

  const put = (values: VisitValues) => {
    const next = { ...draft, values, at: draft.at || new Date().toISOString() };
    setDraft(next);
    try {
      if (hasContent(values)) localStorage.setItem(name, JSON.stringify(next));
      else localStorage.removeItem(name);
      setKept(hasContent(values));
    } catch {
      setKept(false);
    }
  };
  const drop = () => {
    try {
      localStorage.removeItem(name);
    } catch {
      // Nothing was kept there either.
    }
    setDraft({ key: newKey(), at: '', values: EMPTY_VISIT });
    setKept(false);
  };
  return { draft, put, drop, isKept };
}
