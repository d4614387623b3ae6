import { useState } from 'react';
import { useIntl } from 'react-intl';

import type { OpportunityCreate, Ref } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import type { Failure } from '../../api/errors';
import { useSalesCreateOpportunityMutation } from '../../api/opportunity';
import {
  useLazySalesOrganizationsQuery,
  useSalesCreateOrganizationMutation,
} from '../../api/person';
import { useCan } from '../../hooks/useCan';

import { foundByName, NOTHING, quickBody } from './quick-create';
import type { QuickValues } from './quick-create';

type Where = { funnel: string; stage: string; currency: string };

/** The typed company is not known and the user may not make one, or several might be meant. */
type Refusal = 'unknown' | 'several';
class OrganizationRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}

export function useQuickCreate(where: Where) {
  const { locale } = useIntl();
  const mayCreate = useCan('organizationUpdate');
  const [values, setValues] = useState(NOTHING);
  const [chosen, setChosen] = useState<Ref | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [findOrganizations] = useLazySalesOrganizationsQuery();
  const [createOrganization] = useSalesCreateOrganizationMutation();
  const [createOpportunity] = useSalesCreateOpportunityMutation();

  const change = (changes: Partial<QuickValues>, organization?: Ref | null) => {
    setValues((before) => ({ ...before, ...changes }));
    if (organization !== undefined) setChosen(organization);
    setFailure(null);
    setRefusal(null);
  };

  const organizationId = async (): Promise<string | null> => {
    const name = values.organization.trim();
    if (!name) return null;
    if (chosen?.name === name) return chosen.documentId;
    const found = foundByName(await findOrganizations({ q: name, pageSize: 20 }).unwrap(), name);
    if (found.type === 'one') return found.documentId;
    if (found.type === 'several') throw new OrganizationRefused('several');
    if (!mayCreate) throw new OrganizationRefused('unknown');
    const made = await createOrganization({ name }).unwrap();
    setChosen({ documentId: made.documentId, name: made.name });
    return made.documentId;
  };

  /** The title of what was made; null when it was refused. */
  const save = async (skip = false): Promise<string | null> => {
    setBusy(true);
    setFailure(null);
    try {
      const organization = await organizationId();
      const body: OpportunityCreate = quickBody(values, { ...where, organization }, locale);
      const made = await createOpportunity(skip ? { ...body, skip } : body).unwrap();
      setValues(NOTHING);
      setChosen(null);
      return made.title;
    } catch (error) {
      if (error instanceof OrganizationRefused) setRefusal(error.refusal);
      else setFailure(readFailure(error));
      return null;
    } finally {
      setBusy(false);
    }
  };

  return { values, change, save, busy, failure, refusal };
}
