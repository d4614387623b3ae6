import { Page } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import { useParams } from 'react-router-dom';

import { useSalesLeadQuery } from '../../api/lead';
import { useSalesSettingsQuery } from '../../api/settings';
import { useTimeline } from '../../components/timeline/useTimeline';
import { leadsPath } from '../../constants';
import { useCan } from '../../hooks/useCan';
import { ProspectFrame } from '../prospects/ProspectFrame';

import { LeadView } from './LeadView';

function LeadContent({ id }: { id: string }) {
  const answer = useSalesLeadQuery(id, { refetchOnMountOrArgChange: true });
  // Asked for together with the lead: dates are read in the site's zone.
  useSalesSettingsQuery();
  const timeline = useTimeline('leads', id);
  const { refetch } = answer;
  const { onRetry } = timeline;
  const refresh = useCallback(() => {
    void refetch();
    onRetry();
  }, [refetch, onRetry]);
  return (
    <ProspectFrame answer={answer} list={leadsPath()}>
      {(lead) => <LeadView lead={lead} timeline={timeline} refetch={refresh} />}
    </ProspectFrame>
  );
}

export function LeadPage() {
  const { id = '' } = useParams();
  if (!useCan('leadRead')) return <Page.NoPermissions />;
  return <LeadContent key={id} id={id} />;
}
