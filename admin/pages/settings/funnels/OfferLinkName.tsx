import type { Funnel } from '../../../../shared/contracts';
import { useSalesSiteEntryQuery, useSalesSiteMainFieldQuery } from '../../../api/site-entry';

/** The entry by its name; by its id for who may not read it, and where it is gone. */
export function OfferLinkName({ link }: { link: Funnel['offer']['links'][number] }) {
  const { uid, documentId } = link;
  const { data: mainField = '' } = useSalesSiteMainFieldQuery(uid);
  const { data } = useSalesSiteEntryQuery(
    { uid, mainField, documentId },
    { skip: mainField === '' },
  );
  return <>{data?.name ?? documentId}</>;
}
