import { useNotification } from '@strapi/strapi/admin';
import { useMemo, useState } from 'react';

import type { Funnel, Settings } from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import { useSalesUpdateFunnelMutation } from '../../../api/funnel';
import { funnelChanges, funnelForm, isFunnelEdited } from '../../../domain/funnel-form';
import type { FunnelForm as Values } from '../../../domain/funnel-form';
import { funnelFormProblems, rowOfField } from '../../../domain/funnel-form-problems';
import type { FunnelFormProblems } from '../../../domain/funnel-form-problems';
import { useText } from '../../../hooks/useText';

/** A funnel as it is being edited, over what is stored now; every section of the page changes its part of it. */
export function useFunnelForm(stored: Funnel, settings: Settings) {
  const t = useText();
  const { toggleNotification } = useNotification();
  const [edited, setEdited] = useState<Partial<Values>>({});
  const [problems, setProblems] = useState<FunnelFormProblems>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  /** The stages whose overrides are unfolded. */
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const [update, { isLoading: busy }] = useSalesUpdateFunnelMutation();

  const values = useMemo((): Values => ({ ...funnelForm(stored), ...edited }), [stored, edited]);
  const dirty = useMemo(() => isFunnelEdited(stored, values), [stored, values]);

  const settle = () => {
    setProblems({});
    setFailure(null);
  };
  const change = (changed: Partial<Values>) => {
    setEdited((before) => ({ ...before, ...changed }));
    settle();
  };
  const reset = () => {
    setEdited({});
    settle();
  };
  const unfold = (stage: string, open: boolean) =>
    setUnfolded((before) => {
      const others = [...before].filter((id) => id !== stage);
      return new Set(open ? [...others, stage] : others);
    });
  /** Answers with the first field that has a problem; the row in which it stands is unfolded. */
  const save = async (): Promise<string | null> => {
    const found = funnelFormProblems(values, settings);
    setProblems(found);
    const [first] = Object.keys(found);
    if (first !== undefined) {
      const row = rowOfField(first);
      if (row !== null) unfold(row, true);
      return first;
    }
    try {
      const body = funnelChanges(stored, values);
      await update({ documentId: stored.documentId, body }).unwrap();
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
