import { Button, EmptyStateLayout } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useNavigate, useSearchParams } from 'react-router-dom';

import { readFailure } from '../../api/errors';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { Notice } from '../../components/dialogs/Notice';
import { LoadError } from '../../components/feedback/LoadError';
import { ACTIONS, HOME_PATH } from '../../constants';
import { funnelToOpen } from '../../domain/funnel-to-open';
import { useCan } from '../../hooks/useCan';
import { useLastFunnel } from '../../hooks/useLastFunnel';
import { useText } from '../../hooks/useText';

import { EarlierImports } from './EarlierImports';
import { FileSection } from './FileSection';
import { ImportFrame } from './ImportFrame';
import { ImportSetup } from './ImportSetup';
import { useUpload } from './useUpload';

const PERMISSIONS = [{ action: ACTIONS.opportunityImport, subject: null }];

function ImportStart() {
  const t = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [last] = useLastFunnel();
  const canCreate = useCan('opportunityCreate');
  const funnels = useSalesFunnelsQuery();
  const upload = useUpload();

  if (funnels.error && !funnels.data) {
    const retry = () => void funnels.refetch();
    return <LoadError failure={readFailure(funnels.error)} onRetry={retry} />;
  }
  if (!funnels.data) return <Page.Loading />;
  const first = funnelToOpen(funnels.data, search.get('funnel') ?? last);
  if (!first) {
    return (
      <EmptyStateLayout
        content={t('import.noFunnel')}
        action={
          <Button variant="secondary" onClick={() => navigate(HOME_PATH)}>
            {t('import.noFunnel.action')}
          </Button>
        }
      />
    );
  }
  if (!canCreate) return <Notice tone="info">{t('import.mayNotCreate')}</Notice>;
  return (
    <>
      <FileSection upload={upload} />
      {upload.preview && (
        <ImportSetup
          preview={upload.preview}
          isReading={upload.isReading}
          onSay={upload.readAgain}
          firstFunnel={first.documentId}
          funnels={funnels.data}
        />
      )}
    </>
  );
}

/** Choose a file, say what it means, start. */
export function ImportPage() {
  const t = useText();
  return (
    <Page.Protect permissions={PERMISSIONS}>
      <ImportFrame title={t('import.title')} lead={t('import.lead')} from="board">
        <ImportStart />
        <EarlierImports />
      </ImportFrame>
    </Page.Protect>
  );
}
