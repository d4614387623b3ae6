import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';

import type { ImportState } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesImportQuery } from '../../api/import';
import { LoadError } from '../../components/feedback/LoadError';
import { LoadFailed } from '../../components/feedback/LoadFailed';
import { ACTIONS } from '../../constants';
import { useIsPageVisible } from '../../hooks/useIsPageVisible';
import { useText } from '../../hooks/useText';

import { ImportFrame } from './ImportFrame';
import { RowProblems } from './RowProblems';
import { RunSection } from './RunSection';
import { useStarted } from './useStarted';

const PERMISSIONS = [{ action: ACTIONS.opportunityImport, subject: null }];
const EVERY_SECOND = 1000;

const isWorking = (status: string | undefined) => status === 'running' || status === 'undoing';

type Props = { state: ImportState; failure: Failure | null; onRetry: () => void };

function ImportResult({ state, failure, onRetry }: Props) {
  const t = useText();
  const started = useStarted(state);
  return (
    <ImportFrame
      title={t('import.run.title', { name: state.fileName })}
      lead={started}
      from="imports"
    >
      {failure && <LoadFailed failure={failure} onRetry={onRetry} />}
      <RunSection state={state} />
      <RowProblems state={state} />
    </ImportFrame>
  );
}

function ImportById({ id }: { id: string }) {
  const t = useText();
  const isVisible = useIsPageVisible();
  const known = useSalesImportQuery(id, { selectFromResult: ({ data }) => ({ data }) });
  const isPolled = isVisible && isWorking(known.data?.status);
  const { data, error, refetch } = useSalesImportQuery(id, {
    pollingInterval: isPolled ? EVERY_SECOND : 0,
    refetchOnMountOrArgChange: true,
  });
  if (data) {
    const failure = error ? readFailure(error) : null;
    return <ImportResult state={data} failure={failure} onRetry={() => void refetch()} />;
  }
  if (!error) return <Page.Loading />;
  return (
    <ImportFrame title={t('import.title')} from="imports">
      <LoadError failure={readFailure(error)} onRetry={() => void refetch()} />
    </ImportFrame>
  );
}

/** An import while it runs and afterwards; its address can be kept. */
export function ImportRunPage() {
  const { id = '' } = useParams();
  return (
    <Page.Protect permissions={PERMISSIONS}>
      <ImportById key={id} id={id} />
    </Page.Protect>
  );
}
