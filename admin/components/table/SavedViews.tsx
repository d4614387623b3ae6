import { Menu } from '@strapi/design-system';
import { BulletList, Check } from '@strapi/icons';
import { useState } from 'react';

import type { SavedView } from '../../../shared/contracts';
import { isSameQuery, viewQuery } from '../../domain/list-query';
import { useText } from '../../hooks/useText';
import { ConfirmDialog } from '../dialogs/ConfirmDialog';

import type { ListState } from './useList';
import { useSaveView } from './useSaveView';
import { ViewDialog } from './ViewDialog';

type Asking = { type: 'save' } | { type: 'rename' | 'delete'; view: SavedView };

/** Own and shared views of a list, and what can be done with the one that is open. */
export function SavedViews({ state }: { state: ListState }) {
  const t = useText();
  const { views, view, query, columns, openView } = state;
  const saving = useSaveView(state);
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => {
    setAsking(null);
    saving.forget();
  };
  const isChanged =
    view !== null &&
    !(
      isSameQuery(view.query, viewQuery(query)) &&
      (view.columns.length === 0 || view.columns.join() === columns.join())
    );
  const own = views.filter(({ isShared }) => !isShared);
  const shared = views.filter(({ isShared }) => isShared);
  const entry = (one: SavedView) => (
    <Menu.Item
      key={one.documentId}
      startIcon={one.documentId === view?.documentId ? <Check aria-hidden /> : undefined}
      onSelect={() => openView(one)}
    >
      {one.isShared && one.owner
        ? t('view.by', { name: one.name, owner: one.owner.name })
        : one.name}
    </Menu.Item>
  );
  const done = (promise: Promise<boolean>) => void promise.then((isDone) => isDone && close());

  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          variant="tertiary"
          startIcon={<BulletList aria-hidden />}
          aria-label={view ? t('view.open.named', { name: view.name }) : undefined}
        >
          {view ? t(isChanged ? 'view.changed' : 'view.open', { name: view.name }) : t('view.menu')}
        </Menu.Trigger>
        <Menu.Content popoverPlacement="bottom-start">
          <Menu.Item onSelect={() => openView(null)}>{t('view.all')}</Menu.Item>
          {own.length > 0 ? <Menu.Label>{t('view.group.own')}</Menu.Label> : null}
          {own.map(entry)}
          {shared.length > 0 ? <Menu.Label>{t('view.group.shared')}</Menu.Label> : null}
          {shared.map(entry)}
          <Menu.Separator />
          {view?.canUpdate && isChanged ? (
            <Menu.Item onSelect={() => void saving.keep(view)}>
              {t('view.keep', { name: view.name })}
            </Menu.Item>
          ) : null}
          <Menu.Item onSelect={() => setAsking({ type: 'save' })}>{t('view.save')}</Menu.Item>
          {view?.canUpdate ? (
            <Menu.Item onSelect={() => setAsking({ type: 'rename', view })}>
              {t('view.rename', { name: view.name })}
            </Menu.Item>
          ) : null}
          {view?.canUpdate ? (
            <Menu.Item variant="danger" onSelect={() => setAsking({ type: 'delete', view })}>
              {t('view.delete', { name: view.name })}
            </Menu.Item>
          ) : null}
        </Menu.Content>
      </Menu.Root>
      {asking?.type === 'save' || asking?.type === 'rename' ? (
        <ViewDialog
          view={asking.type === 'rename' ? asking.view : null}
          busy={saving.busy}
          failure={saving.failure}
          onClose={close}
          onSave={(name, isShared) =>
            done(
              asking.type === 'rename'
                ? saving.rename(asking.view, name, isShared)
                : saving.save(name, isShared),
            )
          }
        />
      ) : null}
      {asking?.type === 'delete' ? (
        <ConfirmDialog
          title={t('view.delete.title')}
          body={t(asking.view.isShared ? 'view.delete.shared' : 'view.delete.body', {
            name: asking.view.name,
          })}
          action={t('view.delete.action')}
          busy={saving.busy}
          onConfirm={() => done(saving.drop(asking.view))}
          onClose={close}
        />
      ) : null}
    </>
  );
}
