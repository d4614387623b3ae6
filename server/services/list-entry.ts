import type {
  ListEntry,
  ListEntryInput,
  ListEntryUpdate,
  ListName,
  ListOrderInput,
} from '../../shared/contracts/settings';
import type { Kit } from '../app';
import { conflict, invalid, notFound } from '../domain/errors';
import { codeFrom, freeCode } from '../domain/code';
import type { ListEntryRecord } from '../repositories/list-entry';
import type { Caller } from './caller';
import { isoOrNull } from './present';
import { refuseStale } from './refuse-stale';
import { useCount } from './use-count';

const presentEntry = (record: ListEntryRecord): ListEntry => ({
  documentId: record.documentId,
  list: record.list,
  code: record.code,
  name: record.name,
  position: record.position,
  extra: record.extra,
  archivedAt: isoOrNull(record.archivedAt),
});

export type ListEntryService = ReturnType<typeof createListEntryService>;

/** Every list that an admin may edit: entries are renamed, reordered, switched off; one in use is never deleted. */
export function createListEntryService({ repositories, transaction, now }: Kit) {
  const { listEntry, listUse, settings } = repositories;
  async function find(list: ListName, documentId: string): Promise<ListEntryRecord> {
    const found = await listEntry.byDocumentId(documentId);
    if (!found || found.list !== list) throw notFound('List entry');
    return found;
  }
  return {
    async list(list: ListName): Promise<ListEntry[]> {
      return (await listEntry.ofList(list)).map(presentEntry);
    },

    async create(list: ListName, input: ListEntryInput): Promise<ListEntry> {
      return transaction(async (trx) => {
        const all = await listEntry.ofList(list, trx);
        const taken = new Set(all.map((entry) => entry.code));
        // Of two names no code may be made ("日本", "中国"); an entry of the same name is the same entry.
        const isNew = all.every((entry) => entry.name !== input.name);
        const made = codeFrom(input.name);
        const code = input.code ?? (isNew ? freeCode(made, taken) : made);
        if (taken.has(code)) {
          throw conflict(`code: "${code}" is taken in this list`);
        }
        const position = input.position ?? all.length;
        const archivedAt = input.archived ? now() : null;
        const draft = {
          list,
          code,
          name: input.name,
          position,
          extra: input.extra ?? {},
          archivedAt,
        };
        await listEntry.insert([draft], now(), trx);
        const stored = await listEntry.byCode(list, code, trx);
        if (!stored) throw notFound('List entry');
        return presentEntry(stored);
      });
    },

    /** A renamed entry loses the labels of both languages: from then on it is called what its admin says. */
    async update(
      list: ListName,
      documentId: string,
      { was = {}, ...input }: ListEntryUpdate,
    ): Promise<ListEntry> {
      return transaction(async (trx) => {
        await settings.lock(trx);
        const before = await find(list, documentId);
        refuseStale({ ...before, archived: before.archivedAt !== null }, input, was);
        const { labels, ...extra } = input.extra ?? before.extra;
        const renamed = input.name !== undefined && input.name !== before.name;
        const patch = {
          name: input.name ?? before.name,
          position: input.position ?? before.position,
          extra: labels !== undefined && !renamed ? { ...extra, labels } : extra,
          archivedAt:
            input.archived === undefined
              ? before.archivedAt
              : input.archived
                ? (before.archivedAt ?? now())
                : null,
        };
        if (input.code !== undefined && input.code !== before.code) {
          throw conflict('code: cannot change, records are stored with it');
        }
        await listEntry.update(before.id, patch, now(), trx);
        return presentEntry({ ...before, ...patch });
      });
    },

    /**
     * All entries in their new order, in one request. The list as it was seen comes along: whoever reorders what
     * somebody else has changed meanwhile is told so.
     */
    async reorder(list: ListName, { order, seen }: ListOrderInput): Promise<ListEntry[]> {
      return transaction(async (trx) => {
        await settings.lock(trx);
        const entries = await listEntry.ofList(list, trx);
        const present = entries.map(({ documentId }) => documentId);
        if (present.length !== seen.length || present.some((id, at) => id !== seen[at]))
          throw conflict('seen: the list was changed meanwhile; load it again');
        const ids = new Map(entries.map(({ documentId, id }) => [documentId, id]));
        const wanted = order.flatMap((documentId) => ids.get(documentId) ?? []);
        if (wanted.length !== order.length || order.length !== entries.length)
          throw invalid('order', 'must name every entry of the list, and no other');
        await listEntry.reorder(wanted, now(), trx);
        return (await listEntry.ofList(list, trx)).map(presentEntry);
      });
    },

    async remove(list: ListName, documentId: string, caller: Caller): Promise<void> {
      const entry = await find(list, documentId);
      await transaction(async (trx) => {
        const usedBy = await listUse.count(list, entry.code, trx);
        if (usedBy > 0)
          throw conflict(
            'In use: switch it off (archived: true) instead',
            useCount(usedBy, caller),
          );
        await listEntry.remove(entry.id, trx);
      });
    },
  };
}
