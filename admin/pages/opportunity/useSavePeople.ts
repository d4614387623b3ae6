import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';

import type { OpportunityRecordView, Ref } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesRecordQuery, useSalesSetOpportunityPeopleMutation } from '../../api/opportunity';
import { useFailureSentence } from '../../hooks/useFailureSentence';

type Entry = { contact: string; role: string | null };

/** The people with their roles; always written as a whole, on the version in which they are shown. */
export function useSavePeople(record: OpportunityRecordView) {
  const { opportunity, people } = record;
  const { documentId, version } = opportunity;
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [save, { isLoading }] = useSalesSetOpportunityPeopleMutation();
  // Only what was read after a save has the version for the next one.
  const { isFetching } = useSalesRecordQuery(documentId);
  const [savedOn, setSavedOn] = useState<OpportunityRecordView | null>(null);
  const entries: Entry[] = people.map(({ contact, role }) => ({
    contact: contact.documentId,
    role,
  }));

  const put = async (contacts: Entry[]): Promise<boolean> => {
    const answer = await save({ documentId, body: { contacts, version } });
    setSavedOn(record);
    if (!('error' in answer)) return true;
    toggleNotification({ type: 'danger', message: sentence(readFailure(answer.error)) });
    return false;
  };
  const without = (id: string) => entries.filter(({ contact }) => contact !== id);

  return {
    busy: isLoading || (savedOn === record && isFetching),
    add: ({ documentId: contact }: Ref, role: string | null) =>
      put([...entries, { contact, role }]),
    remove: ({ documentId: contact }: Ref) => put(without(contact)),
    /** The first contact gets into the list with its role. */
    setRole: ({ documentId: contact }: Ref, role: string | null) =>
      entries.some((one) => one.contact === contact)
        ? put(entries.map((one) => (one.contact === contact ? { ...one, role } : one)))
        : put([{ contact, role }, ...entries]),
  };
}
