import { useCallback } from 'react';
import { useIntl } from 'react-intl';

import type { Target } from '../../../../shared/contracts';
import { useSalesCreateTargetMutation, useSalesUpdateTargetMutation } from '../../../api/target';
import { useMoneyProblem } from '../../../components/fields/useMoneyProblem';
import { targetForm, targetInput, targetProblems } from '../../../domain/target-form';
import type { TargetForm as Values, TargetProblem } from '../../../domain/target-form';
import { refusedField, useEditing } from '../../../hooks/useEditing';
import { useSiteCalendar } from '../../../hooks/useSiteCalendar';
import { useText } from '../../../hooks/useText';

/** A target as it is being edited, over what is stored now; null: a new one. */
export function useTargetForm(stored: Target | null) {
  const t = useText();
  const { locale } = useIntl();
  const moneyProblem = useMoneyProblem();
  const calendar = useSiteCalendar();
  const [create, { isLoading: creating }] = useSalesCreateTargetMutation();
  const [update, { isLoading: updating }] = useSalesUpdateTargetMutation();

  const formOf = useCallback(
    (read: Target | null) => targetForm(read, locale, calendar),
    [locale, calendar],
  );
  const { seen, start, values, problems, failure, change, reset, tell, send } = useEditing<
    Target | null,
    Values,
    TargetProblem
  >(stored, formOf);
  const dirty = JSON.stringify(values) !== JSON.stringify(start);

  /** Null once it is saved; else the first field that has a problem, here or for the server. */
  const save = async (): Promise<string | null> => {
    const first = tell(targetProblems(values, locale));
    if (first !== null) return first;
    const input = targetInput(values, locale);
    const refused = await send(() => {
      if (!seen) return create(input).unwrap();
      const { documentId, version } = seen;
      return update({ documentId, body: { ...input, version } }).unwrap();
    });
    return refused && (refusedField(refused) ?? 'name');
  };
  const words = (problem: TargetProblem): string => {
    switch (problem) {
      case 'required':
        return t('form.problem.required');
      case 'positive':
      case 'whole':
      case 'order':
        return t(`settings.targets.problem.${problem}`);
      default:
        return moneyProblem(problem);
    }
  };
  const problemText = (field: keyof Values): string | undefined => {
    const problem = problems[field];
    if (problem) return words(problem);
    const refused = failure?.details.errors?.some((error) => error.field === field);
    return refused ? t('form.problem.refused') : undefined;
  };
  return {
    values,
    calendar,
    change,
    reset,
    save,
    busy: creating || updating,
    dirty,
    failure,
    problemText,
  };
}
export type TargetFormState = ReturnType<typeof useTargetForm>;
