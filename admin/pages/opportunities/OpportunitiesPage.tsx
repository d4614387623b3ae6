import { Page } from '@strapi/strapi/admin';

import { ListFrame } from '../../components/table/ListFrame';
import { useList } from '../../components/table/useList';
import { OPPORTUNITY_LIST } from '../../domain/list-specs';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { OpportunitiesView } from './OpportunitiesView';

/** All opportunities that one may see, in one table. */
export function OpportunitiesPage() {
  const t = useText();
  const state = useList('opportunities', OPPORTUNITY_LIST);
  if (!useCan('opportunityRead')) return <Page.NoPermissions />;
  return (
    <ListFrame title={t('list.title')}>
      <OpportunitiesView state={state} />
    </ListFrame>
  );
}
