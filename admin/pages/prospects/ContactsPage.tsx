import { Page } from '@strapi/strapi/admin';

import type { ContactRow } from '../../../shared/contracts';
import { CHANNELS } from '../../../shared/contracts/person';
import { useSalesContactListQuery } from '../../api/prospect';
import { FilterChips } from '../../components/table/FilterChips';
import { FilterSelect } from '../../components/table/FilterSelect';
import { ListFrame } from '../../components/table/ListFrame';
import { useList } from '../../components/table/useList';
import { useOnlyChips } from '../../components/table/useOnlyChips';
import { contactPath } from '../../constants';
import { filtersIn, sortOf } from '../../domain/list-query';
import { CONTACT_LIST, needsSums } from '../../domain/list-specs';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { FilterBar } from './FilterBar';
import { ProspectList } from './ProspectList';
import { useContactColumns } from './useContactColumns';

const keyOf = ({ documentId }: ContactRow) => documentId;
const pathOf = ({ documentId }: ContactRow) => contactPath(documentId);

function Contacts() {
  const t = useText();
  const state = useList('contacts', CONTACT_LIST);
  const { query, spec, columns, page, pageSize, change } = state;
  const only = useOnlyChips(query);
  const { field, direction } = sortOf(query, spec);
  const answer = useSalesContactListQuery(
    {
      ...filtersIn(query),
      sort: `${field}:${direction}`,
      page,
      pageSize,
      sums: needsSums(columns) || undefined,
    },
    { refetchOnMountOrArgChange: true },
  );
  const filters = (
    <FilterBar state={state} label={t('prospect.search.contacts')}>
      <FilterSelect
        label={t('field.preferredChannel')}
        any={t('prospect.channel.any')}
        choices={CHANNELS.map((value) => ({ value, label: t(`choice.channel.${value}`) }))}
        value={query.preferredChannel}
        onChange={(preferredChannel) => change({ preferredChannel })}
      />
    </FilterBar>
  );
  return (
    <ProspectList
      type="contacts"
      title={t('nav.contacts')}
      empty={t('prospect.empty.contacts')}
      create={t('prospect.create.contact')}
      state={state}
      answer={answer}
      columns={useContactColumns()}
      keyOf={keyOf}
      pathOf={pathOf}
      filters={
        <>
          {filters}
          <FilterChips state={state} chips={only} />
        </>
      }
    />
  );
}

export function ContactsPage() {
  const t = useText();
  if (!useCan('organizationRead')) return <Page.NoPermissions />;
  return (
    <ListFrame title={t('nav.contacts')}>
      <Contacts />
    </ListFrame>
  );
}
