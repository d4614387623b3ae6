import { Page } from '@strapi/strapi/admin';

import { ListFrame } from '../../components/table/ListFrame';
import { useCan } from '../../hooks/useCan';
import { useText } from '../../hooks/useText';

import { MyDayView } from './MyDayView';

/** What the user should do today, out of all that is his. */
export function MyDayPage() {
  const t = useText();
  const canRead = [useCan('opportunityRead'), useCan('leadRead')].some(Boolean);
  if (!canRead) return <Page.NoPermissions />;
  return (
    <ListFrame title={t('nav.myDay')}>
      <MyDayView />
    </ListFrame>
  );
}
