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
import { exactMatch } from '../fields/person';

import { NOTHING, quickBody } from './quick-create';
import type { QuickValues } from './quick-create';

type Where = { funnel: string; stage: string; currency: string };

/** Thrown where a new company would be needed and the user may not make one. */
export class NoSuchOrganization extends Error {}

export function useQuickCreate(where: Where) {
  const { locale } = useIntl();
  const mayCreate = useCan('organizationUpdate');
  const [values, setValues] = useState(NOTHING);
  const [chosen, setChosen] = useState<Ref | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [unknown, setUnknown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [findOrganizations] = useLazySalesOrganizationsQuery();
  const [createOrganization] = useSalesCreateOrganizationMutation();
  const [createOpportunity] = useSalesCreateOpportunityMutation();

  const change = (changes: Partial<QuickValues>, organization?: Ref | null) => {
    setValues((before) => ({ ...before, ...changes }));
    if (organization !== undefined) setChosen(organization);
    setFailure(null);
    setUnknown(false);
  };

  const organizationId = async (): Promise<string | null> => {
    const name = values.organization.trim();
    if (!name) return null;
    if (chosen?.name === name) return chosen.documentId;
    const { data } = await findOrganizations({ q: name, pageSize: 20 }).unwrap();
    const match = exactMatch(data, name);
    if (match) return match.documentId;
    if (!mayCreate) throw new NoSuchOrganization();
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
      if (error instanceof NoSuchOrganization) setUnknown(true);
      else setFailure(readFailure(error));
      return null;
    } finally {
      setBusy(false);
    }
  };

  return { values, change, save, busy, failure, unknown };
}
