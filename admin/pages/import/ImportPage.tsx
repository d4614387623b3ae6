import { Box, Button, EmptyStateLayout } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useNavigate, useSearchParams } from 'react-router-dom';

import type { ImportType, RecordType } from '../../../shared/contracts';
import { IMPORT_TYPES } from '../../../shared/contracts/record-import';
import { readFailure } from '../../api/errors';
import { useSalesFunnelsQuery } from '../../api/funnel';
import { Notice } from '../../components/dialogs/Notice';
import { ChoiceSelect } from '../../components/fields/ChoiceSelect';
import { LoadError } from '../../components/feedback/LoadError';
import { Section } from '../../components/layout/Section';
import { ACTIONS, HOME_PATH } from '../../constants';
import { funnelToOpen } from '../../domain/funnel-to-open';
import { useCan } from '../../hooks/useCan';
import { useLastFunnel } from '../../hooks/useLastFunnel';
import { useText } from '../../hooks/useText';

import { EarlierImports } from './EarlierImports';
import { FileSection } from './FileSection';
import { ImportFrame } from './ImportFrame';
import { ImportSetup } from './ImportSetup';
import { RecordSetup } from './RecordSetup';
import { useUpload } from './useUpload';

const PERMISSIONS = [{ action: ACTIONS.opportunityImport, subject: null }];

/** Companies and contacts need the same right; what makes opportunities says so itself. */
const RIGHTS = { leads: 'leadUpdate', contacts: 'organizationUpdate' } as const;

function RecordStart({ type }: { type: RecordType }) {
  const t = useText();
  const upload = useUpload(type);
  const isLead = type === 'leads';
  const may = useCan(isLead ? RIGHTS.leads : RIGHTS.contacts);
  if (!may)
    return (
      <Notice tone="info">
        {t(isLead ? 'import.records.needs.leads' : 'import.records.needs.people')}
      </Notice>
    );
  const { preview } = upload;
  return (
    <>
      <FileSection upload={upload} />
      {preview && 'type' in preview ? (
        <RecordSetup key={preview.id} preview={preview} upload={upload} />
      ) : null}
    </>
  );
}

const typeIn = (text: string | null): ImportType =>
  IMPORT_TYPES.find((type) => type === text) ?? 'opportunities';

/** What the file holds stands in the address, so that a list leads to its own import. */
function ImportByType() {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const type = typeIn(search.get('type'));
  return (
    <ImportFrame title={t(`import.title.${type}`)} lead={t('import.lead')} from="board">
      <Section title={t('import.type')}>
        <Box maxWidth="24rem">
          <ChoiceSelect
            aria-label={t('import.type')}
            choices={IMPORT_TYPES.map((value) => ({ value, label: t(`import.type.${value}`) }))}
            value={type}
            onChange={(value) => value && setSearch({ type: value }, { replace: true })}
          />
        </Box>
      </Section>
      {type === 'opportunities' ? <ImportStart /> : <RecordStart key={type} type={type} />}
      <EarlierImports />
    </ImportFrame>
  );
}

function ImportStart() {
  const t = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [last] = useLastFunnel();
  const canCreate = useCan('opportunityCreate');
  const funnels = useSalesFunnelsQuery();
  const upload = useUpload('opportunities');

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
      {upload.preview && !('type' in upload.preview) && (
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
  return (
    <Page.Protect permissions={PERMISSIONS}>
      <ImportByType />
    </Page.Protect>
  );
}
