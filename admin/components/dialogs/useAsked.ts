import { useMemo } from 'react';
import { useIntl } from 'react-intl';

import type { FunnelPurpose, FunnelStage, ListName, MissingField } from '../../../shared/contracts';
import { useSalesListQuery } from '../../api/settings';
import { PLUGIN_ID } from '../../constants';
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
  const { messages } = useIntl();
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
      const name = messages[`${PLUGIN_ID}.field.${field}`];
      const named = { field, label: typeof name === 'string' ? name : label };
      return { missing: named, input: inputFor(named, stage, list) };
    });
  }, [missing, wantsNote, messages, stage, list]);
}
