import type { Funnel, Opportunity, OpportunityCreate } from '../../../shared/contracts';
import {
  useLazySalesOpportunityQuery,
  useSalesCreateOpportunityMutation,
  useSalesUpdateOpportunityMutation,
} from '../../api/opportunity';
import { fieldsOfAnswer } from '../dialogs/missing';
import type { MissingAnswer } from '../dialogs/missing';

import { changedFields, filledFields } from './fields';
import type { FormValues } from './values';

/** Input, what it started from, and the version that was stored then. */
export type Draft = { base: FormValues; values: FormValues; version: number };

export function useSaveOpportunity(funnel: Funnel, opportunity: Opportunity | null) {
  const [createOpportunity, created] = useSalesCreateOpportunityMutation();
  const [updateOpportunity, updated] = useSalesUpdateOpportunityMutation();
  const [readOpportunity, read] = useLazySalesOpportunityQuery();

  const save = async (
    { base, values, version }: Draft,
    locale: string,
    answer?: MissingAnswer,
  ): Promise<Opportunity> => {
    const given = answer ? fieldsOfAnswer(answer) : {};
    if (opportunity) {
      const fields = { ...changedFields(base, values, locale), ...given };
      if (Object.keys(fields).length === 0) return opportunity;
      const { documentId } = opportunity;
      return updateOpportunity({ documentId, body: { ...fields, version } }).unwrap();
    }
    const body: OpportunityCreate = {
      ...filledFields(values, locale),
      ...given,
      title: values.title.trim(),
      funnel: funnel.documentId,
      ...(values.stage ? { stage: values.stage } : {}),
    };
    return createOpportunity(body).unwrap();
  };

  /** What is stored now; null when it cannot be read. */
  const reload = (): Promise<Opportunity | null> =>
    opportunity
      ? readOpportunity(opportunity.documentId, false)
          .unwrap()
          .catch(() => null)
      : Promise.resolve(null);

  return { save, reload, busy: created.isLoading || updated.isLoading || read.isFetching };
}
