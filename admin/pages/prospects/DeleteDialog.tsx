import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { Ref } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import {
  useSalesDeleteContactMutation,
  useSalesDeleteOrganizationMutation,
} from '../../api/prospect';
import { ConfirmDialog } from '../../components/dialogs/ConfirmDialog';
import { CONTACTS_PATH, ORGANIZATIONS_PATH } from '../../constants';
import { useFailureSentence } from '../../hooks/useFailureSentence';
import { useText } from '../../hooks/useText';

type Props = { of: 'organization' | 'contact'; who: Ref; onClose: () => void };

/** Deletes somebody whom nothing names any more; else says what to do instead. */
export function DeleteDialog({ of, who, onClose }: Props) {
  const t = useText();
  const navigate = useNavigate();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [deleteOrganization, organization] = useSalesDeleteOrganizationMutation();
  const [deleteContact, contact] = useSalesDeleteContactMutation();

  const remove = async () => {
    const send = of === 'organization' ? deleteOrganization : deleteContact;
    const answer = await send(who.documentId);
    onClose();
    if (!('error' in answer)) {
      toggleNotification({ type: 'success', message: t('prospect.deleted', { name: who.name }) });
      navigate(of === 'organization' ? ORGANIZATIONS_PATH : CONTACTS_PATH, { replace: true });
      return;
    }
    const failure = readFailure(answer.error);
    const isUsed = failure.status === 409;
    const { usedBy } = failure.details;
    const used =
      usedBy === undefined
        ? t('prospect.used', { name: who.name })
        : t('prospect.used.count', { name: who.name, count: usedBy });
    toggleNotification({
      type: isUsed ? 'warning' : 'danger',
      message: isUsed ? used : sentence(failure),
      timeout: 10_000,
    });
  };
  return (
    <ConfirmDialog
      title={t('prospect.delete.title', { name: who.name })}
      body={t(`prospect.delete.body.${of}`)}
      action={t('prospect.delete')}
      busy={organization.isLoading || contact.isLoading}
      onConfirm={() => void remove()}
      onClose={onClose}
    />
  );
}
