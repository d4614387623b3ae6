import { Page } from '@strapi/strapi/admin';
import { Navigate } from 'react-router-dom';

import { readFailure } from '../../api/errors';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { LoadError } from '../../components/feedback/LoadError';
import { funnelPath, leadsPath, setupPath } from '../../constants';
import { funnelToOpen } from '../../domain/funnel-to-open';
import { useCan } from '../../hooks/useCan';
import { useLastFunnel } from '../../hooks/useLastFunnel';

/** The menu link leads here and on to a board; a site without a funnel is set up first, and who only works on leads goes to them. */
export function BoardHome() {
  const [last] = useLastFunnel();
  const { data, error, refetch } = useSalesFunnelsQuery();
  const canBoard = useCan('opportunityRead');
  const canLeads = useCan('leadRead');
  if (canLeads && !canBoard) return <Navigate to={leadsPath()} replace />;
  if (error) return <LoadError failure={readFailure(error)} onRetry={() => void refetch()} />;
  if (!data) return <Page.Loading />;
  const funnel = funnelToOpen(data, last);
  return <Navigate to={funnel ? funnelPath(funnel.documentId) : setupPath()} replace />;
}
