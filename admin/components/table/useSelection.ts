import { useMemo, useState } from 'react';

import { useText } from '../../hooks/useText';

import type { Selection } from './ListTable';

export type ChosenRows<R> = {
  selection: Selection<R>;
  chosen: readonly R[];
  clear: () => void;
  /** Only these stay chosen. */
  keepOnly: (documentIds: readonly string[]) => void;
};

/** Ticked rows, also those of other pages; what is shown has the newest version. Another filter forgets them. */
export function useSelection<R extends { documentId: string }>(
  rows: readonly R[],
  filter: string,
  nameOf: (row: R) => string,
): ChosenRows<R> {
  const t = useText();
  const [state, setState] = useState({ filter, rows: new Map<string, R>() });
  const picked = useMemo(
    () => (state.filter === filter ? state.rows : new Map<string, R>()),
    [state, filter],
  );
  const set = (next: Map<string, R>) => setState({ filter, rows: next });
  const toggleAll = (some: readonly R[], on: boolean) => {
    const next = new Map(picked);
    for (const row of some) {
      if (on) next.set(row.documentId, row);
      else next.delete(row.documentId);
    }
    set(next);
  };
  const shown = new Map(rows.map((row) => [row.documentId, row]));
  return {
    selection: {
      has: ({ documentId }) => picked.has(documentId),
      toggle: (row, on) => toggleAll([row], on),
      toggleAll,
      label: (row) => t('list.select', { title: nameOf(row) }),
    },
    chosen: [...picked.values()].map((row) => shown.get(row.documentId) ?? row),
    clear: () => set(new Map()),
    keepOnly: (documentIds) =>
      set(new Map([...picked].filter(([documentId]) => documentIds.includes(documentId)))),
  };
}
