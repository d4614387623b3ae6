import { Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { ListEntry, ListName } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesListQuery } from '../../../api/settings';
import { Notice } from '../../../components/dialogs/Notice';
import { LoadError } from '../../../components/feedback/LoadError';
import { UnsavedGuard } from '../../../components/feedback/UnsavedGuard';
import { entryLabel } from '../../../components/fields/text-of';
import { Section } from '../../../components/layout/Section';
import { SortableList } from '../../../components/sortable/SortableList';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';

import { EntryRow } from './EntryRow';
import { NewEntry } from './NewEntry';
import { useListEntries } from './useListEntries';

/** One list: rename, order, switch off what is in use, delete what is not. */
export function ListEditor({ list }: { list: ListName }) {
  const t = useText();
  const { locale } = useIntl();
  const sentence = useFailureSentence();
  const query = useSalesListQuery(list);
  const [newName, setNewName] = useState('');
  const entries = query.data ?? [];
  const actions = useListEntries(list, entries);

  if (query.error && !query.data) {
    const retry = () => void query.refetch();
    return <LoadError failure={readFailure(query.error)} onRetry={retry} />;
  }
  if (!query.data) return <Page.Loading />;
  const nameOf = (entry: ListEntry) => entryLabel(entry, locale);
  return (
    <Section title={t(`settings.list.${list}`)}>
      {actions.failure && (
        <Notice tone="danger">
          {actions.failure.status === 409
            ? t(actions.isInUse ? 'settings.lists.inUse' : 'settings.lists.changed')
            : sentence(actions.failure)}
        </Notice>
      )}
      {entries.length === 0 ? (
        <Typography textColor="neutral600">{t('settings.lists.empty')}</Typography>
      ) : (
        <SortableList
          label={t(`settings.list.${list}`)}
          rows={entries.map((entry) => ({ id: entry.documentId, entry }))}
          nameOf={({ entry }) => nameOf(entry)}
          onOrder={(ordered) => void actions.reorder(ordered)}
        >
          {({ id, entry }) => (
            <EntryRow
              key={id}
              entry={entry}
              name={nameOf(entry)}
              busy={actions.busy}
              actions={actions}
            />
          )}
        </SortableList>
      )}
      <NewEntry
        name={newName}
        onName={setNewName}
        taken={entries.map(nameOf)}
        busy={actions.busy}
        onAdd={actions.add}
      />
      <UnsavedGuard dirty={newName.trim() !== ''} />
    </Section>
  );
}
