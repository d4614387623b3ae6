import { useMemo } from 'react';

import type { Settings } from '../../../../shared/contracts';
import { useSalesUpdateSettingsMutation } from '../../../api/settings';
import { inputOfSetting, leadSettingsProblems } from '../../../domain/lead-settings/problems';
import type { LeadSettingsProblem } from '../../../domain/lead-settings/problems';
import {
  isLeadSettingsEdited,
  leadSettingsChanges,
  leadSettingsValues,
} from '../../../domain/lead-settings/values';
import type {
  LeadSettings,
  LeadSettingsValues,
  QualificationValues,
} from '../../../domain/lead-settings/values';
import { wasOf } from '../../../domain/was';
import { useEditing } from '../../../hooks/useEditing';
import { useText } from '../../../hooks/useText';

/** What holds for leads as it is being edited, over what is stored now. */
export function useLeadSettings(settings: Settings) {
  const t = useText();
  const [update, { isLoading: busy }] = useSalesUpdateSettingsMutation();

  const stored = useMemo((): LeadSettings => {
    const { leadDays, clickIds, sourceRules, entryRules, qualification } = settings;
    const { leadRetentionDays } = settings;
    return { leadDays, clickIds, sourceRules, entryRules, qualification, leadRetentionDays };
  }, [settings]);
  const { seen, values, problems, failure, change, reset, tell, send } = useEditing<
    LeadSettings,
    LeadSettingsValues,
    LeadSettingsProblem
  >(stored, leadSettingsValues);
  const dirty = useMemo(() => isLeadSettingsEdited(seen, values), [seen, values]);

  /** Answers with the first input that has a problem, here or for the server. */
  const save = async (): Promise<string | null> => {
    const first = tell(leadSettingsProblems(values));
    if (first !== null) return first;
    const changes = leadSettingsChanges(seen, values);
    const refused = await send(() => update({ ...changes, was: wasOf(seen, changes) }).unwrap());
    const inputs = (refused?.details.errors ?? []).map(({ field }) =>
      inputOfSetting(field, values),
    );
    return tell(Object.fromEntries(inputs.map((input) => [input, 'refused' as const])));
  };
  return {
    values,
    change,
    changeQualification: (part: Partial<QualificationValues>) =>
      change({ qualification: { ...values.qualification, ...part } }),
    reset,
    save,
    busy,
    dirty,
    failure,
    problemText: (field: string): string | undefined => {
      const problem = problems[field];
      return problem && t(`settings.leads.problem.${problem}`);
    },
  };
}
export type LeadSettingsState = ReturnType<typeof useLeadSettings>;
export type SectionProps = { form: LeadSettingsState };
