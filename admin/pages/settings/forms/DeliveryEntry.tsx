import { useEffect, useState } from 'react';

import {
  useSalesSiteEntriesQuery,
  useSalesSiteEntryQuery,
  useSalesSiteMainFieldQuery,
  useSalesSiteTypesQuery,
} from '../../../api/site-entry';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FormField } from '../../../components/fields/FormField';
import { SearchSelect } from '../../../components/fields/SearchSelect';
import { useText } from '../../../hooks/useText';

type Chosen = { uid: string | null; documentId: string | null };
type Props = Chosen & { error?: string; onChange: (chosen: Chosen) => void };

const PAUSE_MS = 300;

/** An entry of the site, found by its type and by typing. */
export function DeliveryEntry({ uid, documentId, error, onChange }: Props) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const { data: types = [], isLoading } = useSalesSiteTypesQuery();
  const field = useSalesSiteMainFieldQuery(uid ?? '', { skip: uid === null });
  const mainField = field.data ?? '';
  const skip = uid === null || mainField === '';
  const entries = useSalesSiteEntriesQuery({ uid: uid ?? '', mainField, search }, { skip });
  const known = useSalesSiteEntryQuery(
    { uid: uid ?? '', mainField, documentId: documentId ?? '' },
    { skip: skip || documentId === null },
  );
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const found = entries.data ?? [];
  const current = known.currentData;
  const offered =
    current && !found.some((entry) => entry.documentId === current.documentId)
      ? [current, ...found]
      : found;
  return (
    <>
      <FormField
        name="delivery.type"
        label={t('settings.forms.delivery.type')}
        hint={t('settings.forms.delivery.entry.hint')}
        required
      >
        <ChoiceSelect
          choices={types.map((type) => ({ value: type.uid, label: type.name }))}
          value={uid}
          loading={isLoading}
          onChange={(chosen) => onChange({ uid: chosen, documentId: null })}
        />
      </FormField>
      <FormField
        name="delivery.entry"
        label={t('settings.forms.delivery.entryName')}
        error={error}
        required
      >
        <SearchSelect
          choices={offered.map((entry) => ({ value: entry.documentId, label: entry.name }))}
          value={documentId}
          loading={entries.isFetching}
          onSearch={setTyped}
          onChange={(chosen) => onChange({ uid, documentId: chosen })}
        />
      </FormField>
    </>
  );
}
