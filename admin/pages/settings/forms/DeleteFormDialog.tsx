import { Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';

import type { LeadForm } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import { useSalesDeleteLeadFormMutation } from '../../../api/lead-form';
import { DialogShell } from '../../../components/dialogs/DialogShell';
import { Notice } from '../../../components/dialogs/Notice';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';

import { useFormActions } from './useFormActions';

type Props = { form: LeadForm; onClose: () => void };

/** Deletes a form that nobody ever sent; what has leads can be switched off here instead. */
export function DeleteFormDialog({ form, onClose }: Props) {
  const t = useText();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [remove, { isLoading, error }] = useSalesDeleteLeadFormMutation();
  const actions = useFormActions(form);
  const { documentId, name, version, enabled } = form;
  const failure = error ? readFailure(error) : null;
  const isUsed = failure?.status === 409 && failure.details.version === undefined;
  const usedBy = failure?.details.usedBy;

  const confirm = async () => {
    if (isUsed) {
      await actions.switchTo(false);
      return onClose();
    }
    if ('error' in (await remove({ documentId, version }))) return;
    toggleNotification({ type: 'success', message: t('settings.forms.deleted', { name }) });
    onClose();
  };
  const used =
    usedBy === undefined
      ? t('settings.forms.delete.used')
      : t('settings.forms.delete.usedBy', { count: usedBy });
  return (
    <DialogShell
      narrow
      title={t('settings.forms.delete.title', { name })}
      submitLabel={t(isUsed ? 'settings.forms.switchOff' : 'settings.forms.delete.action')}
      canSubmit={!isUsed || enabled}
      busy={isLoading || actions.busy}
      onSubmit={() => void confirm()}
      onClose={onClose}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {isUsed ? (
          <Notice tone="warning">
            {enabled ? used : `${used} ${t('settings.forms.delete.isOff')}`}
          </Notice>
        ) : (
          <Typography textColor="neutral800">{t('settings.forms.delete.body')}</Typography>
        )}
        {failure && !isUsed ? <Notice tone="danger">{sentence(failure)}</Notice> : null}
      </Flex>
    </DialogShell>
  );
}
