import type { Settings } from '../../../../shared/contracts';
import { useSalesUpdateSettingsMutation } from '../../../api/settings';
import { settingsChanges, settingsProblems } from '../../../domain/settings-form';
import type { SettingsForm, SettingsProblem } from '../../../domain/settings-form';
import { wasOf } from '../../../domain/was';
import { refusedField, useEditing } from '../../../hooks/useEditing';
import { useText } from '../../../hooks/useText';

const formOf = (stored: Settings): SettingsForm => stored;

/** The settings as they are being edited, over what is stored now. */
export function useGeneralForm(stored: Settings) {
  const t = useText();
  const { seen, values, problems, failure, change, reset, tell, send } = useEditing<
    Settings,
    SettingsForm,
    SettingsProblem
  >(stored, formOf);
  const [update, { isLoading: busy }] = useSalesUpdateSettingsMutation();
  const changes = settingsChanges(seen, values);

  /** Answers with the first field that has a problem, here or for the server. */
  const save = async (): Promise<string | null> =>
    tell(settingsProblems(values)) ??
    refusedField(await send(() => update({ ...changes, was: wasOf(seen, changes) }).unwrap()));
  const problemText = (field: string): string | undefined => {
    const problem = problems[field];
    return problem && t(`settings.problem.${problem}`);
  };
  const dirty = Object.keys(changes).length > 0;
  return { values, change, reset, save, busy, dirty, failure, problemText };
}
export type GeneralForm = ReturnType<typeof useGeneralForm>;
