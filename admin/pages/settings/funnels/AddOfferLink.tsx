import { useEffect, useState } from 'react';

import type { Funnel } from '../../../../shared/contracts';
import {
  useSalesSiteEntriesQuery,
  useSalesSiteMainFieldQuery,
  useSalesSiteTypesQuery,
} from '../../../api/site-entry';
import { ChoiceSelect } from '../../../components/fields/ChoiceSelect';
import { FieldGrid, FormField } from '../../../components/fields/FormField';
import { SearchSelect } from '../../../components/fields/SearchSelect';
import { useText } from '../../../hooks/useText';

type Links = Funnel['offer']['links'];
type Props = { links: Links; onAdd: (link: Links[number]) => void };

const PAUSE_MS = 300;

/** An entry of the site, found by its type and by typing. */
export function AddOfferLink({ links, onAdd }: Props) {
  const t = useText();
  const [uid, setUid] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const { data: types = [], isLoading, isError } = useSalesSiteTypesQuery();
  const field = useSalesSiteMainFieldQuery(uid ?? '', { skip: uid === null });
  const entries = useSalesSiteEntriesQuery(
    { uid: uid ?? '', mainField: field.data ?? '', search },
    { skip: uid === null || !field.data },
  );
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);

  const taken = (documentId: string) =>
    links.some((link) => link.uid === uid && link.documentId === documentId);
  const offered = (entries.data ?? []).filter(({ documentId }) => !taken(documentId));
  const failed = isError || field.isError || entries.isError;
  return (
    <FieldGrid>
      <FormField
        name="offerType"
        label={t('settings.funnels.offer.type')}
        hint={t('settings.funnels.offer.type.hint')}
      >
        <ChoiceSelect
          choices={types.map((type) => ({ value: type.uid, label: type.name }))}
          value={uid}
          loading={isLoading}
          clearable
          onChange={(chosen) => {
            setUid(chosen);
            setTyped('');
            setSearch('');
          }}
        />
      </FormField>
      {uid === null ? null : (
        <FormField
          name="offerEntry"
          label={t('settings.funnels.offer.entry')}
          error={failed ? t('settings.funnels.offer.failed') : undefined}
        >
          <SearchSelect
            choices={offered.map(({ documentId, name }) => ({ value: documentId, label: name }))}
            value={null}
            loading={entries.isFetching}
            onSearch={setTyped}
            onChange={(documentId) => onAdd({ uid, documentId })}
          />
        </FormField>
      )}
    </FieldGrid>
  );
}
