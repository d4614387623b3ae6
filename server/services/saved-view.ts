import type { SavedView, ViewList } from '../../shared/contracts/saved-view';
import type { Kit } from '../app';
import { ACTIONS } from '../constants';
import { conflict, forbidden, notFound } from '../domain/errors';
import type { Trx } from '../repositories/database';
import type { SavedViewRecord } from '../repositories/saved-view';
import type { SavedViewPatch, SavedViewWrite } from '../validation/saved-view';
import type { Caller } from './caller';

const MOST_PER_USER = 100;

/** Filters, order and columns under a name: one's own, and what colleagues share. */
export function createSavedViewService({ repositories, transaction, now }: Kit) {
  const { savedView } = repositories;

  const isOwn = (view: SavedViewRecord, { actor }: Caller) => view.userId === actor.userId;
  const mayRead = (view: SavedViewRecord, caller: Caller) => view.isShared || isOwn(view, caller);
  const mayChange = (view: SavedViewRecord, caller: Caller) =>
    isOwn(view, caller) || (view.isShared && caller.allows(ACTIONS.settingsManage));

  const present = (view: SavedViewRecord, caller: Caller): SavedView => ({
    documentId: view.documentId,
    list: view.list,
    name: view.name,
    isShared: view.isShared,
    owner: view.userId === null ? null : { id: view.userId, name: view.userName ?? '' },
    query: view.query,
    columns: view.columns,
    canUpdate: mayChange(view, caller),
  });

  async function answer(documentId: string, caller: Caller): Promise<SavedView> {
    const found = await savedView.byDocumentId(documentId);
    if (!found || !mayRead(found, caller)) throw notFound('Saved view');
    return present(found, caller);
  }

  async function locked(documentId: string, caller: Caller, trx: Trx): Promise<SavedViewRecord> {
    const found = await savedView.lock(documentId, trx);
    if (!found || !mayRead(found, caller)) throw notFound('Saved view');
    if (!mayChange(found, caller)) throw forbidden('Only who made this view may change it');
    return found;
  }

  return {
    get: answer,

    async list(list: ViewList | undefined, caller: Caller): Promise<SavedView[]> {
      const found = await savedView.visible(caller.actor.userId, list);
      return found.map((view) => present(view, caller));
    },

    async create({ isShared = false, columns = [], ...input }: SavedViewWrite, caller: Caller) {
      const { userId, userName } = caller.actor;
      const made = await transaction(async (trx) => {
        await repositories.settings.lock(trx);
        if ((await savedView.countOf(userId, trx)) >= MOST_PER_USER)
          throw conflict(`There are ${MOST_PER_USER} saved views already: delete one first`);
        return savedView.insert({ ...input, isShared, columns, userId, userName }, now(), trx);
      });
      return answer(made, caller);
    },

    async update(documentId: string, patch: SavedViewPatch, caller: Caller): Promise<SavedView> {
      const changed = await transaction(async (trx) => {
        const before = await locked(documentId, caller, trx);
        await savedView.update(before.id, patch, now(), trx);
        return { ...before, ...patch };
      });
      // A shared one that somebody else takes back is not his any more.
      return present(changed, caller);
    },

    async remove(documentId: string, caller: Caller): Promise<void> {
      await transaction(async (trx) => {
        await savedView.remove((await locked(documentId, caller, trx)).id, trx);
      });
    },
  };
}
export type SavedViewService = ReturnType<typeof createSavedViewService>;
