import { useAuth } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { ACTIONS, PLUGIN_ID } from '../../constants';

const EntryEarnings = lazy(() =>
  import('./EntryEarnings').then(({ EntryEarnings }) => ({ default: EntryEarnings })),
);

/** What the Content Manager hands to a side panel, as far as it is read here. */
type PanelProps = {
  /** uid of the content type */
  model: string;
  documentId?: string | undefined;
  /** Absent while an entry is being made or copied. */
  document?: { documentId?: string } | undefined;
};
type PanelDescription = { title: string; content: ReactNode };

const READS: readonly string[] = [ACTIONS.leadRead, ACTIONS.opportunityRead];

/**
 * The panel beside every entry of the site's own types. It stands in the admin's main file, so it only decides whether
 * there is anything to show; what that is loads with the first entry that is opened.
 */
export function EntryPanel({ model, documentId, document }: PanelProps): PanelDescription | null {
  const { formatMessage } = useIntl();
  const mayRead = useAuth(
    'EntryPanel',
    ({ permissions }) =>
      permissions.some(({ action }) => action === ACTIONS.access) &&
      permissions.some(({ action }) => READS.includes(action)),
  );
  const entry = document && (document.documentId ?? documentId);
  if (!mayRead || !entry || !model.startsWith('api::')) return null;
  return {
    title: formatMessage({
      id: `${PLUGIN_ID}.entryPanel.title`,
      defaultMessage: 'Sales pipeline',
    }),
    content: (
      <Suspense fallback={null}>
        <EntryEarnings key={entry} uid={model} documentId={entry} />
      </Suspense>
    ),
  };
}
