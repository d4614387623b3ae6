import { useDebounce } from '@strapi/strapi/admin';
import { useCallback, useEffect, useMemo, useRef } from 'react';

import type { Ref } from '../../../shared/contracts';
import {
  useSalesContactsQuery,
  useSalesCreateContactMutation,
  useSalesCreateOrganizationMutation,
  useSalesOrganizationsQuery,
} from '../../api/person';

import { contactOption, organizationOption, splitName } from './person';
import type { PersonOption, PersonType } from './person';

const OFFERED = 10;

export type PersonOptions = {
  options: PersonOption[];
  isLoading: boolean;
  /** Also among earlier ones: by the time a choice arrives the list may already be another. */
  find: (documentId: string | undefined) => PersonOption | undefined;
};

/** What fits the typed text; without a text the company's people, else the first by name. */
export function usePersonOptions(
  type: PersonType,
  typed: string,
  organization: Ref | null,
  open: boolean,
): PersonOptions {
  const q = useDebounce(typed, 250);
  const organizations = useSalesOrganizationsQuery(
    { q, pageSize: OFFERED },
    { skip: type !== 'organization' || (!open && q === '') },
  );
  const contacts = useSalesContactsQuery(
    { q, pageSize: OFFERED, organization: q ? undefined : organization?.documentId },
    { skip: type !== 'contact' || (!open && q === '') },
  );
  const options = useMemo(
    () =>
      type === 'organization'
        ? (organizations.currentData?.data ?? []).map(organizationOption)
        : (contacts.currentData?.data ?? []).map(contactOption),
    [type, organizations.currentData, contacts.currentData],
  );
  const isLoading = organizations.isFetching || contacts.isFetching;
  const seen = useRef(new Map<string, PersonOption>());
  useEffect(() => {
    for (const option of options) seen.current.set(option.documentId, option);
  }, [options]);
  const find = useCallback(
    (documentId: string | undefined) => seen.current.get(documentId ?? ''),
    [],
  );
  return { options, isLoading, find };
}

export function useCreatePerson(type: PersonType) {
  const [createOrganization, organization] = useSalesCreateOrganizationMutation();
  const [createContact, contact] = useSalesCreateContactMutation();
  const create = useCallback(
    async (name: string, belongsTo: Ref | null): Promise<Ref> => {
      const made =
        type === 'organization'
          ? await createOrganization({ name }).unwrap()
          : await createContact({
              ...splitName(name),
              organization: belongsTo?.documentId ?? null,
            }).unwrap();
      return { documentId: made.documentId, name: made.name };
    },
    [type, createOrganization, createContact],
  );
  return { create, isCreating: organization.isLoading || contact.isLoading };
}
