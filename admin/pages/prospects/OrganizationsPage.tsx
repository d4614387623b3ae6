import { Page } from '@strapi/strapi/admin';

import type { OrganizationRow } from '../../../shared/contracts';
import { CUSTOMER_CLASSES } from '../../../shared/contracts/person';
import { useSalesOrganizationListQuery } from '../../api/prospect';
import { FilterSelect } from '../../components/table/FilterSelect';
import { ListFilter } from '../../components/table/ListFilter';
import { ListFrame } from '../../components/table/ListFrame';
import { OwnerFilter } from '../../components/table/OwnerFilter';
import { useList } from '../../components/table/useList';
import type { ListState } from '../../components/table/useList';
import { organizationPath } from '../../constants';
import { filtersIn, sortOf } from '../../domain/list-query';
import { needsSums, ORGANIZATION_LIST } from '../../domain/list-specs';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { FilterBar } from './FilterBar';
import { ProspectList } from './ProspectList';
import { useOrganizationColumns } from './useOrganizationColumns';

const keyOf = ({ documentId }: OrganizationRow) => documentId;
const pathOf = ({ documentId }: OrganizationRow) => organizationPath(documentId);

function Filters({ state }: { state: ListState }) {
  const t = useText();
  const { query, change } = state;
  return (
    <FilterBar state={state} label={t('prospect.search.organizations')}>
      <OwnerFilter
        label={t('prospect.owner')}
        owner={query.owner ?? null}
        onChange={(owner) => change({ owner })}
      />
      <FilterSelect
        label={t('field.class')}
        any={t('prospect.class.any')}
        choices={CUSTOMER_CLASSES.map((value) => ({
          value,
          label: t('prospect.class.of', { letter: value.toUpperCase() }),
        }))}
        value={query.class}
        onChange={(value) => change({ class: value })}
      />
      <ListFilter
        list="targetGroups"
        label={t('field.targetGroup')}
        any={t('prospect.targetGroup.any')}
        value={query.targetGroup}
        onChange={(targetGroup) => change({ targetGroup })}
      />
      <ListFilter
        list="industries"
        label={t('field.industry')}
        any={t('prospect.industry.any')}
        value={query.industry}
        onChange={(industry) => change({ industry })}
      />
    </FilterBar>
  );
}

function Organizations() {
  const t = useText();
  const state = useList('organizations', ORGANIZATION_LIST);
  const { query, spec, columns, page, pageSize } = state;
  const { field, direction } = sortOf(query, spec);
  const answer = useSalesOrganizationListQuery(
    {
      ...filtersIn(query),
      sort: `${field}:${direction}`,
      page,
      pageSize,
      sums: needsSums(columns) || undefined,
    },
    { refetchOnMountOrArgChange: true },
  );
  return (
    <ProspectList
      type="organizations"
      title={t('nav.organizations')}
      empty={t('prospect.empty.organizations')}
      create={t('prospect.create.organization')}
      state={state}
      answer={answer}
      columns={useOrganizationColumns()}
      keyOf={keyOf}
      pathOf={pathOf}
      filters={<Filters state={state} />}
    />
  );
}

export function OrganizationsPage() {
  const t = useText();
  if (!useCan('organizationRead')) return <Page.NoPermissions />;
  return (
    <ListFrame title={t('nav.organizations')}>
      <Organizations />
    </ListFrame>
  );
}
