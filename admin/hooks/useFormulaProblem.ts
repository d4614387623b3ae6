import { useCallback } from 'react';

import type { FormulaProblem } from '../../shared/contracts';

import { useText } from './useText';

/** A mistake in a formula as a sentence. */
export function useFormulaProblem(): (problem: FormulaProblem) => string {
  const t = useText();
  return useCallback(
    ({ code, word = '', suggestion, at }) =>
      code === 'unknownName' && suggestion !== undefined
        ? t('formula.problem.unknownName.suggestion', { word, suggestion })
        : t(`formula.problem.${code}`, { word, place: at + 1 }),
    [t],
  );
}
