import { useMemo, useState } from 'react';

import type { Funnel, Settings } from '../../../../shared/contracts';
import { useSalesUpdateFunnelMutation } from '../../../api/funnel';
import { funnelChanges, funnelForm, funnelRead, isFunnelEdited } from '../../../domain/funnel-form';
import type { FunnelForm as Values } from '../../../domain/funnel-form';
import { funnelFormProblems, rowOfField } from '../../../domain/funnel-form-problems';
import type { FunnelFormProblem } from '../../../domain/funnel-form-problems';
import { wasOf } from '../../../domain/was';
import { refusedField, useEditing } from '../../../hooks/useEditing';
import { useText } from '../../../hooks/useText';

/** A funnel as it is being edited, over what is stored now; every section of the page changes its part of it. */
export function useFunnelForm(stored: Funnel, settings: Settings) {
  const t = useText();
  const { seen, values, problems, failure, change, reset, tell, send } = useEditing<
    Funnel,
    Values,
    FunnelFormProblem
  >(stored, funnelForm);
  /** The stages whose overrides are unfolded. */
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [update, { isLoading: busy }] = useSalesUpdateFunnelMutation();

  const dirty = useMemo(() => isFunnelEdited(seen, values), [seen, values]);

  const unfold = (stage: string, open: boolean) =>
    setUnfolded((before) => {
      const others = [...before].filter((id) => id !== stage);
      return new Set(open ? [...others, stage] : others);
    });
  /** Answers with the first field that has a problem; the row in which it stands is unfolded. */
  const save = async (): Promise<string | null> => {
    const first = tell(funnelFormProblems(values, settings));
    if (first !== null) {
      const row = rowOfField(first);
      if (row !== null) unfold(row, true);
      return first;
    }
    const { documentId } = stored;
    const changes = funnelChanges(seen, values);
    const body = { ...changes, was: wasOf(funnelRead(seen), changes) };
    return refusedField(await send(() => update({ documentId, body }).unwrap()));
  };
  const problemText = (field: string): string | undefined => {
    const problem = problems[field];
    if (problem === undefined) return undefined;
    return t(problem === 'order' ? 'settings.problem.order' : `settings.stages.problem.${problem}`);
  };
  return {
    documentId: stored.documentId,
    stored,
    settings,
    values,
    change,
    reset,
    save,
    busy,
    dirty,
    failure,
    problemText,
    unfolded,
    unfold,
  };
}
export type FunnelForm = ReturnType<typeof useFunnelForm>;
