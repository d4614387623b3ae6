import { useNotification } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';

import type { Settings } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import { useSalesUpdateSettingsMutation } from '../../../api/settings';
import { settingsChanges, settingsProblems } from '../../../domain/settings-form';
import type { SettingsForm, SettingsProblems } from '../../../domain/settings-form';
import { useText } from '../../../hooks/useText';

/** The settings as they are being edited, over what is stored now. */
export function useGeneralForm(stored: Settings) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const [edited, setEdited] = useState<Partial<SettingsForm>>({});
  const [problems, setProblems] = useState<SettingsProblems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [update, { isLoading: busy }] = useSalesUpdateSettingsMutation();

  const values = useMemo((): SettingsForm => ({ ...stored, ...edited }), [stored, edited]);
  const changes = useMemo(() => settingsChanges(stored, values), [stored, values]);
  const dirty = Object.keys(changes).length > 0;

  const change = (changed: Partial<SettingsForm>) => {
    setEdited((before) => ({ ...before, ...changed }));
    setProblems({});
    setFailure(null);
  };
  const reset = () => {
    setEdited({});
    setProblems({});
    setFailure(null);
  };
  /** Answers with the first field that has a problem, here or for the server. */
  const save = async (): Promise<string | null> => {
    const found = settingsProblems(values);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first !== undefined) return first;
    try {
      await update(changes).unwrap();
      reset();
      toggleNotification({ type: 'success', message: t('form.saved') });
      return null;
    } catch (error) {
      const refused = readFailure(error);
      setFailure(refused);
      return refused.details.errors?.[0]?.field ?? null;
    }
  };
  const problemText = (field: string): string | undefined => {
    const problem = problems[field];
    return problem && t(`settings.problem.${problem}`);
  };
  return { values, change, reset, save, busy, dirty, failure, problemText };
}
export type GeneralForm = ReturnType<typeof useGeneralForm>;
