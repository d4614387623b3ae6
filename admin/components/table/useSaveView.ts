import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { SavedView, SavedViewUpdate } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import {
  useSalesCreateSavedViewMutation,
  useSalesDeleteSavedViewMutation,
  useSalesUpdateSavedViewMutation,
} from '../../api/saved-view';
import { viewQuery } from '../../domain/list-query';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

import type { ListState } from './useList';

/** Keeps what a list shows under a name, and changes what is kept. */
export function useSaveView({ list, query, columns, openView }: ListState) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [create, created] = useSalesCreateSavedViewMutation();
  const [update, updated] = useSalesUpdateSavedViewMutation();
  const [remove, removed] = useSalesDeleteSavedViewMutation();
  const [failure, setFailure] = useState<Failure | null>(null);

  const settled = async (work: Promise<unknown>, message: string): Promise<boolean> => {
    setFailure(null);
    try {
      await work;
      toggleNotification({ type: 'success', message });
      return true;
    } catch (error) {
      setFailure(readFailure(error));
      return false;
    }
  };
  /** Where no dialog shows why it was refused. */
  const orSay = async (work: Promise<unknown>, message: string): Promise<boolean> => {
    try {
      await work;
      toggleNotification({ type: 'success', message });
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: sentence(readFailure(error)) });
      return false;
    }
  };
  const change = ({ documentId }: SavedView, body: SavedViewUpdate) =>
    update({ documentId, body }).unwrap();
  const shown = { query: { ...viewQuery(query) }, columns: [...columns] };

  return {
    failure,
    forget: () => setFailure(null),
    busy: created.isLoading || updated.isLoading || removed.isLoading,
    save: (name: string, isShared: boolean) =>
      settled(
        create({ list, name, isShared, ...shown })
          .unwrap()
          .then(openView),
        t('view.saved', { name }),
      ),
    rename: (view: SavedView, name: string, isShared: boolean) =>
      settled(change(view, { name, isShared }), t('view.saved', { name })),
    keep: (view: SavedView) => orSay(change(view, shown), t('view.saved', { name: view.name })),
    drop: (view: SavedView) =>
      orSay(
        remove(view.documentId)
          .unwrap()
          .then(() => openView(null)),
        t('view.deleted', { name: view.name }),
      ),
  };
}
