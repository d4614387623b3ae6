import { lazy, Suspense } from 'react';

import type { Ref } from '../../../shared/contracts';
import type { LogValues } from '../../components/dialogs/log-contact';

import { DeleteDialog } from './DeleteDialog';
import { MergeDialog } from './MergeDialog';

const LogContactDialog = lazy(() =>
  import('../../components/dialogs/LogContactDialog').then(({ LogContactDialog }) => ({
    default: LogContactDialog,
  })),
);

const PlanFollowUpDialog = lazy(() =>
  import('../../components/dialogs/PlanFollowUpDialog').then(({ PlanFollowUpDialog }) => ({
    default: PlanFollowUpDialog,
  })),
);

export type ProspectDialog =
  | { type: 'log'; contact?: Ref | null; start?: Partial<LogValues> }
  | { type: 'plan' | 'merge' | 'delete' };

type Props = {
  of: 'organization' | 'contact';
  who: Ref;
  /** Whom a contact is logged with, or planned with. */
  organization: Ref | null;
  contact: Ref | null;
  canUpdate: boolean;
  open: ProspectDialog | null;
  onClose: () => void;
};

export function ProspectDialogs(props: Props) {
  const { of, who, organization, contact, canUpdate, open, onClose } = props;
  if (!open) return null;
  switch (open.type) {
    case 'log': {
      const card = {
        documentId: null,
        title: organization?.name ?? who.name,
        organization,
        contact: open.contact ?? contact,
        canUpdate,
      };
      return (
        <Suspense fallback={null}>
          <LogContactDialog
            card={card}
            start={open.start}
            onClose={onClose}
            onSaved={() => undefined}
          />
        </Suspense>
      );
    }
    case 'plan': {
      const card = { documentId: null, title: who.name, organization, contact };
      return (
        <Suspense fallback={null}>
          <PlanFollowUpDialog card={card} onClose={onClose} onSaved={() => undefined} />
        </Suspense>
      );
    }
    case 'merge':
      return <MergeDialog of={of} into={who} onClose={onClose} />;
    case 'delete':
      return <DeleteDialog of={of} who={who} onClose={onClose} />;
  }
}
