import { useEffect, useState } from 'react';

import type {
  FormulaPreview,
  FormulaPreviewInput,
  FormulaProblem,
} from '../../../../shared/contracts';
import { readFailure } from '../../../api/errors';
import type { Failure } from '../../../api/errors';
import { useSalesFormulaPreviewQuery } from '../../../api/funnel';

const PAUSE_MS = 350;

export type Preview = {
  /** Nothing is written; an answer is awaited; there is one. */
  state: 'empty' | 'waiting' | 'told' | 'failed';
  /** Of the text that stands there now, never of one before. */
  problem: FormulaProblem | null;
  told: FormulaPreview | null;
  failure: Failure | null;
};

/** What the server says of a formula while it is written: asked after a pause, answers to older texts are dropped. */
export function useFormulaPreview(input: FormulaPreviewInput): Preview {
  const [asked, setAsked] = useState(input);
  const { formula, funnel, formulaUnit } = input;
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ formula, funnel, formulaUnit }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [formula, funnel, formulaUnit]);

  const isEmpty = formula.trim() === '';
  const isAsked =
    asked.formula === formula && asked.funnel === funnel && asked.formulaUnit === formulaUnit;
  const { currentData, isFetching, error } = useSalesFormulaPreviewQuery(asked, {
    skip: asked.formula.trim() === '',
  });
  if (isEmpty) return { state: 'empty', problem: null, told: null, failure: null };
  if (!isAsked || isFetching) return { state: 'waiting', problem: null, told: null, failure: null };
  if (error || !currentData)
    return { state: 'failed', problem: null, told: null, failure: readFailure(error) };
  return { state: 'told', problem: currentData.problem, told: currentData, failure: null };
}
