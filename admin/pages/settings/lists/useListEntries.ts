import { useState } from 'react';

import type { ListEntry, ListName } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import {
  useSalesCreateListEntryMutation,
  useSalesDeleteListEntryMutation,
  useSalesOrderListMutation,
  useSalesUpdateListEntryMutation,
} from '../../../api/settings';
import { orderRequest } from '../../../domain/list-order';

/** What can be done with the entries of a list; each answers what went wrong, or null. */
export function useListEntries(list: ListName, entries: readonly ListEntry[]) {
  const [create, creating] = useSalesCreateListEntryMutation();
  const [update, updating] = useSalesUpdateListEntryMutation();
  const [remove, removing] = useSalesDeleteListEntryMutation();
  const [order, ordering] = useSalesOrderListMutation();
  const [failure, setFailure] = useState<Failure | null>(null);

  const attempt = async (work: () => Promise<unknown>): Promise<Failure | null> => {
    setFailure(null);
    try {
      await work();
      return null;
    } catch (error) {
      const what = readFailure(error);
      setFailure(what);
      return what;
    }
  };
  const change = (documentId: string, body: Parameters<typeof update>[0]['body']) =>
    update({ list, documentId, body }).unwrap();

  return {
    failure,
    /** Only what is in use cannot be deleted; all else is refused because somebody else was faster. */
    isInUse: removing.isError,
    busy: creating.isLoading || updating.isLoading || removing.isLoading || ordering.isLoading,
    add: (name: string) => {
      const last = Math.max(-1, ...entries.map(({ position }) => position));
      return attempt(() => create({ list, body: { name, position: last + 1 } }).unwrap());
    },
    rename: (entry: ListEntry, name: string) =>
      attempt(() => change(entry.documentId, { name, was: { name: entry.name } })),
    switchTo: (entry: ListEntry, on: boolean) =>
      attempt(() => change(entry.documentId, { archived: !on, was: { archived: on } })),
    remove: (entry: ListEntry) =>
      attempt(() => remove({ list, documentId: entry.documentId }).unwrap()),
    reorder: (ordered: readonly { id: string }[]) =>
      attempt(() => order({ list, body: orderRequest(entries, ordered) }).unwrap()),
  };
}
export type ListActions = ReturnType<typeof useListEntries>;
