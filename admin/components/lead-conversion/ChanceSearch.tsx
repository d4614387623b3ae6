import { useEffect, useState } from 'react';

import type { Ref } from '../../../shared/contracts';
import { useSalesOpportunitiesQuery } from '../../api/opportunity-list';
import { useText } from '../../hooks/useText';
import { FormField } from '../fields/FormField';
import { SearchSelect } from '../fields/SearchSelect';

const PAUSE_MS = 300;
const MOST = 20;

/** Any other open opportunity, found by its title or its prospect. */
export function ChanceSearch({ onTake }: { onTake: (chance: Ref) => void }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { currentData, isFetching } = useSalesOpportunitiesQuery(
    { q: search, status: 'open', sort: 'openedAt:desc', pageSize: MOST },
    { skip: search === '' },
  );
  const found = currentData?.data ?? [];
  return (
    <FormField name="opportunitySearch" label={t('conversion.search.opportunity')}>
      <SearchSelect
        choices={found.map(({ documentId, title, organization, contact }) => ({
          value: documentId,
          label: [title, organization?.name ?? contact?.name].filter(Boolean).join(' · '),
        }))}
        value={null}
        loading={isFetching}
        onSearch={setTyped}
        onChange={(picked) => {
          const chance = found.find(({ documentId }) => documentId === picked);
          if (chance) onTake({ documentId: chance.documentId, name: chance.title });
        }}
      />
    </FormField>
  );
}
