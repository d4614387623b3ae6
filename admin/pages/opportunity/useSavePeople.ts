import { useNotification } from '@strapi/strapi/admin';

import type { OpportunityRecordView, Ref } from '../../../shared/contracts';
import { readFailure } from '../../api/errors';
import { useSalesSetOpportunityPeopleMutation } from '../../api/opportunity';
import { useFailureSentence } from '../../hooks/useFailureSentence';

type Entry = { contact: string; role: string | null };

/** The people with their roles; always written as a whole. */
export function useSavePeople({ opportunity, people }: OpportunityRecordView) {
  const sentence = useFailureSentence();
  const { toggleNotification } = useNotification();
  const [save, { isLoading }] = useSalesSetOpportunityPeopleMutation();
  const entries: Entry[] = people.map(({ contact, role }) => ({
    contact: contact.documentId,
    role,
  }));

  const put = async (contacts: Entry[]): Promise<boolean> => {
    const answer = await save({ documentId: opportunity.documentId, body: { contacts } });
    if (!('error' in answer)) return true;
    toggleNotification({ type: 'danger', message: sentence(readFailure(answer.error)) });
    return false;
  };
  const without = (documentId: string) => entries.filter(({ contact }) => contact !== documentId);

  return {
    busy: isLoading,
    add: ({ documentId }: Ref, role: string | null) =>
      put([...entries, { contact: documentId, role }]),
    remove: ({ documentId }: Ref) => put(without(documentId)),
    /** The first contact gets into the list with its role. */
    setRole: ({ documentId }: Ref, role: string | null) =>
      entries.some(({ contact }) => contact === documentId)
        ? put(entries.map((one) => (one.contact === documentId ? { ...one, role } : one)))
        : put([{ contact: documentId, role }, ...entries]),
  };
}
