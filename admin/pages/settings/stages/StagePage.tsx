import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import { readFailure } from '../../../api/errors';
import { useSalesStagesQuery } from '../../../api/funnel';
import { LoadError } from '../../../components/feedback/LoadError';

import { StageEditor } from './StageEditor';

const GONE = { status: 404, message: '', details: {} };

/** The editor of a stage of the library; the address "new" makes one. */
export function StagePage() {
  const { stage: documentId } = useParams();
  const stages = useSalesStagesQuery();
  const retry = () => void stages.refetch();
  if (documentId === 'new') return <StageEditor key="new" stage={null} />;
  if (stages.error && !stages.data) {
    return <LoadError failure={readFailure(stages.error)} onRetry={retry} />;
  }
  if (!stages.data) return <Page.Loading />;
  const stage = stages.data.find((each) => each.documentId === documentId);
  if (!stage && stages.isFetching) return <Page.Loading />;
  return stage ? (
    <StageEditor key={stage.documentId} stage={stage} />
  ) : (
    <LoadError failure={GONE} onRetry={retry} />
  );
}
