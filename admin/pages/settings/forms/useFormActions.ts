import { useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';

import type { LeadForm } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import {
  useSalesCreateLeadFormMutation,
  useSalesUpdateLeadFormMutation,
} from '../../../api/lead-form';
import { settingsPath } from '../../../constants';
import { copyOf } from '../../../domain/lead-form/start';
import { useFailureSentence } from '../../../hooks/useFailureSentence';
import { useText } from '../../../hooks/useText';

/** What can be done with a form as a whole. */
export function useFormActions(form: LeadForm) {
  const t = useText();
  const navigate = useNavigate();
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [create, creating] = useSalesCreateLeadFormMutation();
  const [update, updating] = useSalesUpdateLeadFormMutation();
  const { documentId, name, version } = form;

  const say = async (work: Promise<string>) => {
    try {
      toggleNotification({ type: 'success', message: await work });
    } catch (error) {
      const { status, details, ...rest } = readFailure(error);
      const isEmpty = details.errors?.some(({ field }) => field === 'fields');
      const message = isEmpty
        ? t('settings.forms.problem.needsFields')
        : sentence({ status, details, ...rest });
      toggleNotification({ type: 'danger', message });
    }
  };
  const duplicated = async () => {
    const copy = copyOf(form, t('settings.forms.copyOf', { name }));
    const made = await create(copy).unwrap();
    void navigate(settingsPath(`forms/${made.documentId}`));
    return t('settings.forms.duplicated', { name: made.name });
  };
  const switched = async (enabled: boolean) => {
    await update({ documentId, body: { enabled, version } }).unwrap();
    return t(enabled ? 'settings.forms.switchedOn' : 'settings.forms.switchedOff', { name });
  };
  return {
    duplicate: () => say(duplicated()),
    switchTo: (enabled: boolean) => say(switched(enabled)),
    busy: creating.isLoading || updating.isLoading,
  };
}
export type FormActions = ReturnType<typeof useFormActions>;
