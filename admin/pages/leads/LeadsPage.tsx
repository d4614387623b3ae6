import { Page } from '@strapi/strapi/admin';

import { ListFrame } from '../../components/table/ListFrame';
import { useList } from '../../components/table/useList';
import { LEAD_LIST } from '../../domain/lead-list';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { LeadsView } from './LeadsView';

/** The inbox: whoever showed interest and is in no funnel yet. */
export function LeadsPage() {
  const t = useText();
  const state = useList('leads', LEAD_LIST);
  if (!useCan('leadRead')) return <Page.NoPermissions />;
  return (
    <ListFrame title={t('leads.title')}>
      <LeadsView state={state} />
    </ListFrame>
  );
}
