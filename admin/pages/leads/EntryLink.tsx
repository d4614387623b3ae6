import { useAuth } from '@strapi/strapi/admin';

import type { EntryRef } from '../../../shared/contracts';
import {
  useSalesSiteEntryQuery,
  useSalesSiteMainFieldQuery,
  useSalesSiteSingleEntryQuery,
  useSalesSiteSingleTypesQuery,
} from '../../api/site-entry';
import { leadsPath } from '../../constants';
import { useText } from '../../hooks/useText';
import { NameLink } from '../opportunity/NameLink';

const READ = 'plugin::content-manager.explorer.read';
const editPath = ({ uid, documentId, locale }: EntryRef, isSingle: boolean) => {
  const search = locale ? `?plugins[i18n][locale]=${encodeURIComponent(locale)}` : '';
  const path = isSingle ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`;
  return `/content-manager/${path}${search}`;
};

/** The entry behind the page, for who may read it by its name, with the way to its other leads. */
export function EntryLink({ entry }: { entry: EntryRef }) {
  const t = useText();
  const { uid, documentId } = entry;
  const mayRead = useAuth('EntryLink', ({ permissions }) =>
    permissions.some(({ action, subject }) => action === READ && subject === uid),
  );
  const { data: mainField = '' } = useSalesSiteMainFieldQuery(uid, { skip: !mayRead });
  const { data: singles } = useSalesSiteSingleTypesQuery(undefined, { skip: !mayRead });
  const isSingle = singles?.includes(uid) ?? false;
  const isAsked = mainField !== '' && singles !== undefined;
  const one = useSalesSiteSingleEntryQuery({ uid, mainField }, { skip: !isAsked || !isSingle });
  const { data = one.data } = useSalesSiteEntryQuery(
    { uid, mainField, documentId },
    { skip: !isAsked || isSingle },
  );
  const others = new URLSearchParams({ entry: `${uid}:${documentId}` }).toString();
  return (
    <>
      <NameLink to={mayRead && singles ? editPath(entry, isSingle) : null}>
        {data?.name ?? documentId}
      </NameLink>
      <br />
      <NameLink to={leadsPath(`?${others}`)}>{t('leads.entry.others')}</NameLink>
    </>
  );
}
