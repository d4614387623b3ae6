import { useAuth } from '@strapi/strapi/admin';

import type { EntryRef } from '../../../shared/contracts';
import { useSalesSiteEntryQuery, useSalesSiteMainFieldQuery } from '../../api/site-entry';
import { leadsPath } from '../../constants';
import { useText } from '../../hooks/useText';
import { NameLink } from '../opportunity/NameLink';

const READ = 'plugin::content-manager.explorer.read';
const editPath = ({ uid, documentId, locale }: EntryRef) => {
  const search = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  return `/content-manager/collection-types/${uid}/${documentId}${search}`;
};

/** The entry behind the page, for who may read it by its name, with the way to its other leads. */
export function EntryLink({ entry }: { entry: EntryRef }) {
  const t = useText();
  const { uid, documentId } = entry;
  const mayRead = useAuth('EntryLink', ({ permissions }) =>
    permissions.some(({ action, subject }) => action === READ && subject === uid),
  );
  const { data: mainField = '' } = useSalesSiteMainFieldQuery(uid, { skip: !mayRead });
  const { data } = useSalesSiteEntryQuery(
    { uid, mainField, documentId },
    { skip: mainField === '' },
  );
  const others = new URLSearchParams({ entry: `${uid}:${documentId}` }).toString();
  return (
    <>
      <NameLink to={mayRead ? editPath(entry) : null}>{data?.name ?? documentId}</NameLink>
      <br />
      <NameLink to={leadsPath(`?${others}`)}>{t('leads.entry.others')}</NameLink>
    </>
  );
}
