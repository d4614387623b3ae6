import { useMemo } from 'react';

import type { FunnelPurpose, FunnelStage, ListName, MissingField } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { useFieldName } from '../../hooks/useFieldName';
import { flagOf } from '../fields/text-of';

import { inputFor } from './missing';
import type { Asked, Given } from './missing-answer';

export const reasonList = (purpose: FunnelPurpose): ListName =>
  purpose === 'service' ? 'serviceCloseReasons' : 'lossReasons';

/** The missing fields with their inputs and names; a reason that wants a note brings the note along. */
export function useAsked(
  missing: readonly MissingField[],
  stage: FunnelStage,
  purpose: FunnelPurpose,
  reason: Given | undefined,
): Asked[] {
  const fieldName = useFieldName();
  const list = reasonList(purpose);
  const asksReason = missing.some(({ field }) => field === 'lossReason');
  const { data: reasons } = useSalesListQuery(list, { skip: !asksReason });
  const wantsNote =
    asksReason &&
    !missing.some(({ field }) => field === 'lossNote') &&
    flagOf(
      reasons?.find(({ code }) => code === reason),
      'noteRequired',
    );

  return useMemo(() => {
    const all = wantsNote ? [...missing, { field: 'lossNote', label: 'lossNote' }] : missing;
    return all.map(({ field, label }) => {
      const named = { field, label: fieldName(field, label) };
      return { missing: named, input: inputFor(named, stage, list) };
    });
  }, [missing, wantsNote, fieldName, stage, list]);
}
