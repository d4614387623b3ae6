import { Button, Flex, Loader, Typography, VisuallyHidden } from '@strapi/design-system';
import { useNavigate } from 'react-router-dom';

import type { ImportState, ImportStatus } from '../../../shared/contracts';
import { Notice } from '../../components/dialogs/Notice';
import {
  CONTACTS_PATH,
  funnelPath,
  HOME_PATH,
  IMPORT_PATH,
  ORGANIZATIONS_PATH,
} from '../../constants';
import { importMessage } from '../../domain/import/message';
import { useText } from '../../hooks/useText';

import { CancelImport } from './CancelImport';
import { Counts } from './Counts';
import { RunProgress } from './RunProgress';
import { Section } from '../../components/layout/Section';
import { UndoImport } from './UndoImport';
import { useFocusOnChange } from './useFocusOnChange';

type Ended = Exclude<ImportStatus, 'staging' | 'ready' | 'running' | 'undoing'>;
const ENDED: readonly string[] = ['done', 'failed', 'cancelled', 'undone'] satisfies Ended[];
const hasEnded = (status: ImportStatus): status is Ended => ENDED.includes(status);

function Said({ state }: { state: ImportState }) {
  const t = useText();
  const { status, message } = state;
  if (status === 'undone') return <Typography>{t('import.said.undone')}</Typography>;
  if (status !== 'failed' && status !== 'cancelled') return null;
  return (
    <Notice tone={status === 'failed' ? 'danger' : 'warning'} title={t(`import.said.${status}`)}>
      {message ? importMessage(message, t) : null}
    </Notice>
  );
}

const LISTS = {
  leads: `${HOME_PATH}/leads`,
  contacts: CONTACTS_PATH,
  organizations: ORGANIZATIONS_PATH,
};

/** How far it is, what has become of the rows, and what can be done next. */
export function RunSection({ state }: { state: ImportState }) {
  const t = useText();
  const navigate = useNavigate();
  const { status, type, funnel, canUndo } = state;
  const goal = type === 'opportunities' ? (funnel ? funnelPath(funnel) : HOME_PATH) : LISTS[type];
  const ended = hasEnded(status);
  const isOpen = status === 'ready' || status === 'staging';
  const title = useFocusOnChange(status);
  return (
    <Section title={t(`import.status.${status}`)} titleRef={title}>
      {status === 'running' && <RunProgress state={state} />}
      {status === 'undoing' && (
        <Flex gap={3}>
          <Loader small />
          <Typography>{t('import.run.undoing')}</Typography>
        </Flex>
      )}
      {isOpen && <Notice tone="info">{t('import.run.ready')}</Notice>}
      <Said state={state} />
      {!isOpen && <Counts state={state} />}
      <Flex gap={2} wrap="wrap">
        {status === 'running' && <CancelImport id={state.id} />}
        {ended && (
          <Button onClick={() => navigate(goal)}>
            {type === 'opportunities'
              ? t('import.run.board')
              : t('import.records.open', { type: t(`import.type.${type}`) })}
          </Button>
        )}
        {(ended || isOpen) && (
          <Button variant="secondary" onClick={() => navigate(IMPORT_PATH)}>
            {t('import.run.again')}
          </Button>
        )}
        {canUndo && <UndoImport state={state} />}
      </Flex>
      <VisuallyHidden role="status">
        {ended ? t(`import.said.${status}`) : t(`import.status.${status}`)}
      </VisuallyHidden>
    </Section>
  );
}
