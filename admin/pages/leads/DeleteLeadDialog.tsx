import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { Lead } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesDeleteLeadMutation } from '../../api/lead';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import { leadsPath } from '../../constants';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

type Props = { lead: Lead; onClose: () => void };

export function DeleteLeadDialog({ lead, onClose }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [remove, { isLoading }] = useSalesDeleteLeadMutation();
  const { documentId, version, name } = lead;
  const confirm = async () => {
    const answer = await remove({ documentId, version });
    onClose();
    if ('error' in answer) {
      toggleNotification({ type: 'danger', message: sentence(readFailure(answer.error)) });
      return;
    }
    toggleNotification({ type: 'success', message: t('leads.deleted', { name }) });
    navigate(leadsPath());
  };
  return (
    <ConfirmDialog
      title={t('leads.delete.title', { name })}
      body={t('leads.delete.body')}
      action={t('leads.delete')}
      busy={isLoading}
      onConfirm={() => void confirm()}
      onClose={onClose}
    />
  );
}
