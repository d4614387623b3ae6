import { useMemo, useState } from 'react';

import type { LeadForm } from '../../../../shared/contracts';
import { useSalesUpdateLeadFormMutation } from '../../../api/lead-form';
import { formProblems } from '../../../domain/lead-form/problems';
import type { FormProblem, FormProblems } from '../../../domain/lead-form/problems';
import { refusalProblems, sectionOf } from '../../../domain/lead-form/refusal';
import type { FormSection } from '../../../domain/lead-form/refusal';
import { formChanges, formValues, isFormEdited } from '../../../domain/lead-form/values';
import type { FormValues } from '../../../domain/lead-form/values';
import { useEditing } from '../../../hooks/useEditing';
import { useText } from '../../../hooks/useText';

/** A form as it is being edited, over what is stored now; every section of the page changes its part of it. */
export function useLeadForm(stored: LeadForm) {
  const t = useText();
  const { seen, values, problems, failure, change, reset, tell, send } = useEditing<
    LeadForm,
    FormValues,
    FormProblem
  >(stored, formValues);
  /** Sections, and the rows of fields by their ids. */
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set(['form', 'fields']));
  const [update, { isLoading: busy }] = useSalesUpdateLeadFormMutation();

  const dirty = useMemo(() => isFormEdited(seen, values), [seen, values]);

  const unfold = (id: string, open: boolean) =>
    setUnfolded((before) => {
      const others = [...before].filter((each) => each !== id);
      return new Set(open ? [...others, id] : others);
    });
  /** What has a problem stands open. */
  const show = (found: FormProblems): string | null => {
    for (const field of Object.keys(found)) {
      unfold(sectionOf(field), true);
      const [root, row] = field.split('.');
      if (root === 'fields' && row !== undefined) unfold(row, true);
    }
    return tell(found);
  };
  /** Answers with the first input that has a problem, here or for the server. */
  const save = async (): Promise<string | null> => {
    const first = show(formProblems(values));
    if (first !== null) return first;
    const { documentId, version } = seen;
    const body = { ...formChanges(seen, values), version };
    const refused = await send(() => update({ documentId, body }).unwrap());
    return refused && show(refusalProblems(refused, values));
  };
  const problemText = (field: string): string | undefined => {
    const problem = problems[field];
    return problem && t(`settings.forms.problem.${problem}`);
  };
  const hasProblem = (section: FormSection) =>
    Object.keys(problems).some((field) => sectionOf(field) === section);
  return {
    stored,
    values,
    change,
    reset,
    save,
    busy,
    dirty,
    failure,
    problemText,
    hasProblem,
    unfolded,
    unfold,
  };
}
export type LeadFormState = ReturnType<typeof useLeadForm>;
export type SectionProps = { form: LeadFormState };
