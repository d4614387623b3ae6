import { useState } from 'react';

import type { ListEntry, ListName } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import {
  useSalesCreateListEntryMutation,
  useSalesDeleteListEntryMutation,
  useSalesUpdateListEntryMutation,
} from '../../../api/settings';
import { positionsAfterMove } from '../../../domain/list-order';

/** What can be done with the entries of a list; each answers whether it went well. */
export function useListEntries(list: ListName, entries: readonly ListEntry[]) {
  const [create, creating] = useSalesCreateListEntryMutation();
  const [update, updating] = useSalesUpdateListEntryMutation();
  const [remove, removing] = useSalesDeleteListEntryMutation();
  const [failure, setFailure] = useState<Failure | null>(null);

  const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(readFailure(error));
      return false;
    }
  };
  const change = (documentId: string, body: Parameters<typeof update>[0]['body']) =>
    update({ list, documentId, body }).unwrap();

  return {
    failure,
    busy: creating.isLoading || updating.isLoading || removing.isLoading,
    add: (name: string) => {
      const last = entries.at(-1)?.position ?? -1;
      return attempt(() => create({ list, body: { name, position: last + 1 } }).unwrap());
    },
    rename: (entry: ListEntry, name: string) => attempt(() => change(entry.documentId, { name })),
    switchTo: (entry: ListEntry, on: boolean) =>
      attempt(() => change(entry.documentId, { archived: !on })),
    remove: (entry: ListEntry) =>
      attempt(() => remove({ list, documentId: entry.documentId }).unwrap()),
    /** One place up or down; positions that stood twice come apart on the way. */
    move: (entry: ListEntry, by: -1 | 1) =>
      attempt(async () => {
        for (const { documentId, position } of positionsAfterMove(entries, entry.documentId, by))
          await change(documentId, { position });
      }),
  };
}
export type ListActions = ReturnType<typeof useListEntries>;
